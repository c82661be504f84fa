// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"

#include "style/metrics.h"
#include "style/paperlook.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace
{
constexpr const char *themeProperty = "gridpointTheme";
constexpr const char *textPxProperty = "textPx";
constexpr const char *textBoldProperty = "textBold";
constexpr const char *inkProperty = "ink";

int papers = 0; // how many PaperLooks are alive

constexpr std::array<const char *, tokenCount> tokenNames = {
    "window",     "base",        "alternate", "line",          "border",      "text",
    "text2",      "placeholder", "disabled",  "accent",        "accentHover", "onAccent",
    "accentSoft", "accentLine",  "selection", "selectionIdle", "hover",       "ok",
    "okSoft",     "warn",        "warnSoft",  "warnLine",      "err",         "errSoft",
    "lightGreen", "lightAmber",  "lightRed",  "lightGrey",     "tip",         "tipText",
    "chart",      "chartSoft"};

void applyInk(const Theme &theme, QWidget *widget)
{
    const QVariant ink = widget->property(inkProperty);
    if (!ink.isValid()) return;
    QPalette palette;
    for (auto group : {QPalette::Active, QPalette::Inactive})
        palette.setColor(group, QPalette::WindowText, theme.color(Token(ink.toInt())));
    widget->setPalette(palette);
}

void applyTextStyle(const Theme &theme, QWidget *widget)
{
    const QVariant px = widget->property(textPxProperty);
    if (px.isValid())
        widget->setFont(theme.font(px.toInt(), widget->property(textBoldProperty).toBool()));
}
} // namespace

Theme::Theme(QApplication &app, Mode mode, qreal textScale)
    : m_app(app)
    , m_mode(mode)
    , m_textScale(textScale)
    , m_colors{load(Mode::Light), load(Mode::Dark)}
{
    m_app.setProperty(themeProperty, QVariant::fromValue<QObject *>(this));
    QApplication::setStyle(QStringLiteral("Fusion"));
    apply();
}

Theme::~Theme()
{
    if (m_app.property(themeProperty).value<QObject *>() == this)
        m_app.setProperty(themeProperty, QVariant());
}

const Theme &Theme::of(const QWidget *)
{
    auto *theme = static_cast<Theme *>(qApp->property(themeProperty).value<QObject *>());
    Q_ASSERT_X(theme, "Theme::of", "make a Theme before the first widget");
    return *theme;
}

Theme::Mode Theme::desktopMode(const QApplication &app)
{
    return app.palette().color(QPalette::Window).lightness() < 128 ? Mode::Dark : Mode::Light;
}

Theme::Colors Theme::load(Mode mode)
{
    Colors colors;
    QFile file(QStringLiteral(":/style/tokens.json"));
    if (!file.open(QIODevice::ReadOnly)) return colors;
    const auto all = QJsonDocument::fromJson(file.readAll()).object();
    const auto ours = all[mode == Mode::Dark ? QLatin1String("dark") : QLatin1String("light")];
    for (int i = 0; i < tokenCount; ++i)
        colors[size_t(i)] =
            QColor(ours.toObject()[QLatin1String(tokenNames[size_t(i)])].toString());
    return colors;
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode) return;
    m_mode = mode;
    apply();
}

void Theme::setTextScale(qreal scale)
{
    if (qFuzzyCompare(scale, m_textScale)) return;
    m_textScale = scale;
    apply();
}

QColor Theme::colorIn(Mode mode, Token token) const
{
    return m_colors[mode == Mode::Dark && papers == 0 ? 1 : 0][size_t(token)];
}

ToneColors Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return {color(Token::Accent), color(Token::AccentSoft), color(Token::AccentLine)};
    case Tone::Ok: return {color(Token::Ok), color(Token::OkSoft), color(Token::Ok)};
    case Tone::Warn: return {color(Token::Warn), color(Token::WarnSoft), color(Token::WarnLine)};
    case Tone::Err: return {color(Token::Err), color(Token::ErrSoft), color(Token::Err)};
    case Tone::Neutral: break;
    }
    return {color(Token::Text2), color(Token::Alternate), color(Token::Line)};
}

QString Theme::nameOf(Token token) { return QLatin1String(tokenNames[size_t(token)]); }

QFont Theme::font(int px, bool bold) const
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC")});
    font.setPixelSize(qRound(px * (papers > 0 ? normalText : m_textScale)));
    // The usual packages of these fonts hold no other weights.
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    if (papers > 0) font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void Theme::apply()
{
    QApplication::setPalette(palette());
    QApplication::setFont(font(TextPx::body));
    m_app.setStyleSheet(styleSheet());
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        applyTextStyle(*this, widget);
        applyInk(*this, widget);
        widget->updateGeometry();
        widget->update();
    }
    emit changed();
}

QPalette Theme::palette() const
{
    QPalette p;
    const std::pair<QPalette::ColorRole, Token> roles[] = {
        {QPalette::Window, Token::Window},
        {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::Base},
        {QPalette::AlternateBase, Token::Alternate},
        {QPalette::Text, Token::Text},
        {QPalette::PlaceholderText, Token::Placeholder},
        {QPalette::Button, Token::Base},
        {QPalette::ButtonText, Token::Text},
        {QPalette::BrightText, Token::Err},
        {QPalette::Highlight, Token::Selection},
        {QPalette::HighlightedText, Token::Text},
        {QPalette::Link, Token::Accent},
        {QPalette::LinkVisited, Token::Accent},
        {QPalette::ToolTipBase, Token::Tip},
        {QPalette::ToolTipText, Token::TipText},
        {QPalette::Light, Token::Line},
        {QPalette::Midlight, Token::Line},
        {QPalette::Mid, Token::Border},
        {QPalette::Dark, Token::Border},
        {QPalette::Shadow, Token::Border},
    };
    for (const auto &[role, token] : roles) p.setColor(role, color(token));
    p.setColor(QPalette::Inactive, QPalette::Highlight, color(Token::SelectionIdle));
    for (auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, color(Token::Disabled));
    return p;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/style/sheet.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString text = QString::fromUtf8(file.readAll());
    text.replace(QLatin1String("@mode"), isDark() ? QLatin1String("dark") : QLatin1String("light"));
    for (int i = 0; i < tokenCount; ++i) {
        const QRegularExpression word(QLatin1Char('@') + QLatin1String(tokenNames[size_t(i)]) +
                                      QLatin1String("\\b"));
        text.replace(word, color(Token(i)).name());
    }
    return text;
}

void setTextStyle(QWidget *widget, int px, bool bold)
{
    widget->setProperty(textPxProperty, px);
    widget->setProperty(textBoldProperty, bold);
    applyTextStyle(Theme::of(widget), widget);
}

void setTextColor(QWidget *label, Token token)
{
    label->setProperty(inkProperty, int(token));
    // On a Base surface a label would take the Text role instead.
    label->setForegroundRole(QPalette::WindowText);
    applyInk(Theme::of(label), label);
}

void setSurface(QWidget *widget, QPalette::ColorRole role)
{
    widget->setBackgroundRole(role);
    widget->setAutoFillBackground(true);
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value) return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

PaperLook::PaperLook() { ++papers; }

PaperLook::~PaperLook() { --papers; }
