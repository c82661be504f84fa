// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/icons.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace
{
bool isLight(const QString &name) { return name.startsWith(QLatin1String("light-")); }

/// The drawing with its colors replaced by those of the theme. side is in logical pixels: below
/// 24 the lines keep their 1.5 pixels instead of thinning with the drawing.
QByteArray drawing(const QString &name, const QColor &ink, qreal side)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    if (!isLight(name)) {
        const qreal stroke = 1.5 * qBound(1.0, 24 / side, 1.7);
        svg.replace("stroke-width=\"1.5\"",
                    "stroke-width=\"" + QByteArray::number(stroke, 'f', 3) + '"');
        return svg.replace("#000", ink.name().toLatin1());
    }
    const Theme &theme = Theme::of();
    for (Token light : {Token::LightGreen, Token::LightAmber, Token::LightRed, Token::LightGrey})
        svg.replace(theme.colorIn(Theme::Mode::Light, light).name().toUpper().toLatin1(),
                    theme.color(light).name().toLatin1());
    return svg.replace("#fff", theme.color(Token::Base).name().toLatin1());
}

/// size is in device pixels, of which scale make a logical one.
QPixmap rendered(const QString &name, const QColor &ink, const QSize &size, qreal scale)
{
    const QString key = QStringLiteral("gp/%1/%2/%3x%4/%5/%6")
                            .arg(name, ink.name())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(scale)
                            .arg(isLight(name) && Theme::of().isDark());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(name, ink, size.height() / scale));
    QPainter painter(&pixmap);
    if (renderer.isValid()) renderer.render(&painter, QRectF(QPointF(), size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class InkEngine : public QIconEngine
{
public:
    InkEngine(QString name, Token ink)
        : m_name(std::move(name))
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, color(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(m_name, color(mode), size, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return rendered(m_name, color(mode), size, scale);
    }
    QIconEngine *clone() const override { return new InkEngine(m_name, m_ink); }
    QString key() const override { return QStringLiteral("gridpoint"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QFile::exists(QStringLiteral(":/icons/%1.svg").arg(m_name)); }

private:
    QColor color(QIcon::Mode mode) const
    {
        return Theme::of().color(mode == QIcon::Disabled ? Token::Disabled : m_ink);
    }
    QString m_name;
    Token m_ink;
};
} // namespace

QIcon icon(const QString &name, Token ink) { return QIcon(new InkEngine(name, ink)); }

void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &ink)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = rendered(name, ink, rect.size() * ratio, ratio);
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

QStringList iconNames()
{
    QStringList names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    for (QString &name : names) name.chop(4);
    return names;
}
