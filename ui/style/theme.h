// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <array>

class QApplication;
class QWidget;

/// The colors of the design, by what they are for; the values stand in resources/style/tokens.json.
enum class Token {
    Window,
    Base,
    Alternate,
    Line,
    Border,
    Text,
    Text2,
    Placeholder,
    Disabled,
    Accent,
    AccentHover,
    OnAccent,
    AccentSoft,
    AccentLine,
    Selection,
    SelectionIdle,
    Hover,
    Ok,
    OkSoft,
    Warn,
    WarnSoft,
    WarnLine,
    Err,
    ErrSoft,
    LightGreen,
    LightAmber,
    LightRed,
    LightGrey,
    Tip,
    TipText,
    Chart,
    ChartSoft,
};
inline constexpr int tokenCount = int(Token::ChartSoft) + 1;

/// What a colored thing says: nothing, chosen or fresh, good, look at this, must be corrected.
enum class Tone { Neutral, Accent, Ok, Warn, Err };

/// The three colors of a Tone: words, ground, line around it.
struct ToneColors {
    QColor text;
    QColor soft;
    QColor line;
};

/// The look of the whole program: colors, fonts, palette and style sheet. The program makes one,
/// before its first widget, and keeps it; everything follows when the mode or text size changes.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Light, Dark };
    static constexpr qreal normalText = 1.0;
    static constexpr qreal largeText = 1.15;

    explicit Theme(QApplication &app, Mode mode = Mode::Light, qreal textScale = normalText);
    ~Theme() override;

    /// The application's theme; one must be alive. Widgets and delegates find it here instead of
    /// carrying it through every constructor. It hangs on qApp, put there by the constructor.
    static const Theme &of(const QWidget *widget = nullptr);
    /// What the desktop uses, judged by the palette that it gave; ask before making a Theme.
    static Mode desktopMode(const QApplication &app);

    Mode mode() const { return m_mode; }
    bool isDark() const { return m_mode == Mode::Dark; }
    void setMode(Mode mode);
    qreal textScale() const { return m_textScale; }
    /// normalText or largeText (大字).
    void setTextScale(qreal scale);

    QColor color(Token token) const { return colorIn(m_mode, token); }
    QColor colorIn(Mode mode, Token token) const;
    ToneColors tone(Tone tone) const;
    /// The key of a token in tokens.json and in the style sheet.
    static QString nameOf(Token token);
    /// A font of the given height (TextPx) times the text scale.
    QFont font(int px, bool bold = false) const;

signals:
    /// Colors or sizes changed; palette, style sheet and fonts are already the new ones.
    void changed();

private:
    using Colors = std::array<QColor, tokenCount>;
    static Colors load(Mode mode);
    void apply();
    QPalette palette() const;
    QString styleSheet() const;

    QApplication &m_app;
    Mode m_mode;
    qreal m_textScale;
    std::array<Colors, 2> m_colors;
};

/// Gives the widget a text height (TextPx) and weight that follow the large-text setting.
void setTextStyle(QWidget *widget, int px, bool bold = false);
/// Colors the text of a label with a token, in both modes.
void setTextColor(QWidget *label, Token token);
/// Fills the widget with the window color (side list, headers) or the base color (content).
void setSurface(QWidget *widget, QPalette::ColorRole role);
/// Sets a property that the style sheet reads, and makes the sheet look again. The sheet has no
/// rules for labels: polishing a widget by a rule sets its font back.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);
