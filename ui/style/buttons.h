// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QKeySequence>
#include <QPushButton>
#include <optional>

/// A button of the design: filled (one a screen), outlined, plain, or a link; with an icon and
/// its key shown dim inside ("保存 Ctrl+S").
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Primary, Outline, Plain, Link };

    explicit Button(Kind kind, const QString &text = {}, const QString &iconName = {},
                    QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setIconName(const QString &name);
    /// The key that works while the button can be seen, and is shown in it.
    void setKeys(const QKeySequence &keys);
    /// Words shown like a key where somebody else acts on it, such as Enter in a list.
    void setHint(const QString &hint);
    const QString &hint() const { return m_hint; }
    /// The lower height, for panels.
    void setCompact(bool on);
    /// Another ink than the kind's own: Err for problems, Neutral for quiet icons.
    void setTone(Tone tone);
    /// Text at the left and hint at the right edge, as on top of the side list.
    void setSpread(bool on);
    /// Icon alone; the text stays as tooltip and accessible name.
    void setIconOnly(bool on);
    /// Caption-sized text, for links in the status line and beside small text.
    void setSmall(bool on);
    /// 0 gives the usual height.
    void setTall(int height);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look {
        QColor fill, line, ink, hint;
    };
    Look look() const;
    QFont textFont() const;
    int contentWidth() const;
    int padding() const;

    Kind m_kind;
    QString m_iconName;
    QString m_hint;
    int m_height;
    bool m_spread = false;
    bool m_iconOnly = false;
    bool m_small = false;
    std::optional<Tone> m_tone;
};

/// How a key is written in the interface: "Ctrl+Enter", never "Ctrl+Return".
QString keyText(const QKeySequence &keys);

/// The one filled button of a screen.
Button *primaryButton(const QString &text, const QString &iconName = {},
                      const QKeySequence &keys = {});
/// The main thing beside a filled button that is elsewhere.
Button *outlineButton(const QString &text, const QString &iconName = {},
                      const QKeySequence &keys = {});
Button *plainButton(const QString &text, const QString &iconName = {},
                    const QKeySequence &keys = {});
/// Words in accent color that act.
Button *linkButton(const QString &text, const QString &iconName = {},
                   const QKeySequence &keys = {});
/// An icon alone (close, more, lock, reveal only); name is for tooltip and screen readers.
Button *iconButton(const QString &iconName, const QString &name);

/// A filter: pressed or not, with an optional count ("超期 3"), a light, or a menu; a pressed one
/// may show a cross that says it can be taken off.
class Chip : public QPushButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &text = {}, QWidget *parent = nullptr);

    /// Shown after the text; a negative one is not shown.
    void setCount(int count);
    int shownCount() const { return m_count; }
    void setIconName(const QString &name);
    /// A cross while pressed: for filters that are off by default.
    void setRemovable(bool on);
    /// Opens this menu instead of being pressed.
    void setChoices(QMenu *menu);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString label() const;
    QString tailIcon() const;

    QString m_iconName;
    int m_count = -1;
    bool m_removable = false;
};
