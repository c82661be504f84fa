// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/segments.h"

#include <QAccessible>
#include <QtTest>
#include <QtWidgets>

/// Walks over what stands in a window and collects what somebody who listens, who cannot tell pale
/// from paler, or who has only a keyboard would trip over.
class AccessWalk
{
public:
    explicit AccessWalk(bool chinese)
        : m_chinese(chinese)
    {
    }

    /// One page or dialog, shown; `where` names it in what is found.
    void look(QWidget &root, const QString &where)
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents();
        m_where = where;
        root.window()->activateWindow();
        // A dialog shares the activity of its parent, the keyboard is elsewhere.
        if (!QTest::qWaitFor([&] { return QApplication::activeWindow() == root.window(); }))
            tell(&root, QStringLiteral("does not become active"));
        for (QWidget *w : root.findChildren<QWidget *>()) {
            if (!w->isVisible() || w->window() != root.window()) continue;
            if (isControl(w)) checkName(w);
            if (isEditor(w)) checkBuddy(&root, w);
            checkCut(w);
        }
        checkContrast(root);
        checkTabs(root);
    }
    QStringList found{};

private:
    /// Parts of other controls, which speak for them.
    static bool isPart(const QWidget *w)
    {
        for (const QWidget *p = w->parentWidget(); p; p = p->parentWidget())
            if (qobject_cast<const QComboBox *>(p) || qobject_cast<const QAbstractSpinBox *>(p) ||
                qobject_cast<const QAbstractItemView *>(p))
                return true;
        return qobject_cast<const QScrollBar *>(w) != nullptr;
    }
    static bool isEditor(const QWidget *w)
    {
        return !isPart(w) &&
               (qobject_cast<const QLineEdit *>(w) || qobject_cast<const QComboBox *>(w) ||
                qobject_cast<const QAbstractSpinBox *>(w) || qobject_cast<const QTextEdit *>(w) ||
                qobject_cast<const QPlainTextEdit *>(w) || qobject_cast<const Segments *>(w));
    }
    static bool isControl(const QWidget *w)
    {
        if (isPart(w)) return false;
        return isEditor(w) || qobject_cast<const QAbstractButton *>(w) ||
               qobject_cast<const QAbstractItemView *>(w) || w->focusPolicy() & Qt::TabFocus;
    }
    static QString nameOf(QWidget *w)
    {
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(w);
        return access ? access->text(QAccessible::Name) : QString();
    }
    static bool hasHan(const QString &text)
    {
        return std::any_of(text.begin(), text.end(),
                           [](QChar c) { return c.script() == QChar::Script_Han; });
    }
    void tell(const QWidget *w, const QString &what)
    {
        const QString line = QLatin1String(w->metaObject()->className()) + QLatin1Char(' ') + what;
        if (m_told.contains(line)) return; // the window around the pages is told of once
        m_told.insert(line);
        found.append(m_where + QStringLiteral(": ") + line);
    }

    void checkName(QWidget *w)
    {
        const QString name = nameOf(w);
        static const QRegularExpression words(QStringLiteral("[A-Za-z]{3,}"));
        if (name.trimmed().isEmpty())
            tell(w, QStringLiteral("has no name; in %1")
                        .arg(QLatin1String(w->parentWidget()->metaObject()->className())));
        else if (!w->objectName().isEmpty() && name == w->objectName())
            tell(w, QStringLiteral("is called by its object name, %1").arg(name));
        else if (m_chinese && !hasHan(name) && words.match(name).hasMatch() &&
                 name != QLatin1String("English") && !name.contains(QLatin1Char('.')))
            tell(w, QStringLiteral("is not called in Chinese: %1").arg(name));
    }

    /// A field that stands alone, with words in itself, needs no label.
    void checkBuddy(QWidget *root, QWidget *editor)
    {
        bool labelled = false;
        const QLabel *alike = nullptr;
        for (const QLabel *label : root->findChildren<QLabel *>()) {
            if (label->buddy() == editor) labelled = true;
            if (!label->buddy() && label->isVisible() && !label->text().isEmpty() &&
                label->text() == nameOf(editor))
                alike = label;
        }
        if (alike && !labelled) tell(alike, QStringLiteral("has no buddy: %1").arg(alike->text()));
        const auto *line = qobject_cast<const QLineEdit *>(editor);
        const auto *combo = qobject_cast<const QComboBox *>(editor);
        const bool says = (line && !line->placeholderText().isEmpty()) || combo ||
                          qobject_cast<const Segments *>(editor);
        if (!labelled && !says)
            tell(editor, QStringLiteral("has no label: %1").arg(nameOf(editor)));
    }

    /// Words that do not fit are shown whole by a tooltip, or wrap.
    void checkCut(QWidget *w)
    {
        int needed = 0;
        QString text;
        if (const auto *label = qobject_cast<const QLabel *>(w)) {
            if (label->wordWrap() || label->textFormat() == Qt::RichText) return;
            text = label->text();
            for (const QString &line : text.split('\n'))
                needed = std::max(needed, label->fontMetrics().horizontalAdvance(line));
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(w)) {
            text = button->text();
            // A hint of keys beside the words may go.
            needed =
                std::min(button->sizeHint().width(), button->fontMetrics().horizontalAdvance(text));
        }
        if (w->width() + 1 < needed && w->toolTip().isEmpty())
            tell(w,
                 QStringLiteral("is cut off (%1 of %2): %3").arg(w->width()).arg(needed).arg(text));
    }

    // ---- contrast ----

    static double luminance(QRgb color)
    {
        const auto linear = [](int of255) {
            const double c = of255 / 255.0;
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) +
               0.0722 * linear(qBlue(color));
    }
    static double contrast(QRgb a, QRgb b)
    {
        const auto [low, high] = std::minmax({luminance(a), luminance(b)});
        return (high + 0.05) / (low + 0.05);
    }
    /// As it is on the screen: the commonest color is the ground, the one furthest from it the ink.
    /// Thin strokes never reach their full color, hence a margin; see tst_ui_style for the colors.
    void checkContrast(QWidget &root)
    {
        const QImage image = root.grab().toImage().convertToFormat(QImage::Format_RGB32);
        const double scale = image.devicePixelRatio();
        for (QWidget *w : root.findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(w);
            const auto *button = qobject_cast<const QAbstractButton *>(w);
            const QString text = label ? label->text() : button ? button->text() : QString();
            if (text.trimmed().isEmpty() || !w->isVisible() || !w->isEnabled() || isPart(w))
                continue;
            QRect seen = w->visibleRegion().boundingRect().translated(w->mapTo(&root, QPoint()));
            const auto isCovered = [&](QPoint at) {
                const QWidget *top = root.childAt(at);
                return top && top != w && !w->isAncestorOf(top);
            };
            // Words may begin below something that lies over the page.
            const bool covered =
                isCovered(seen.center()) || isCovered(w->mapTo(&root, QPoint(4, w->height() / 2)));
            if (covered || seen.height() < 10 || seen.width() < 10) continue;
            seen = QRect(seen.topLeft() * scale, seen.size() * scale).intersected(image.rect());
            QHash<QRgb, int> colors;
            for (int y = seen.top(); y <= seen.bottom(); ++y) {
                const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
                for (int x = seen.left(); x <= seen.right(); ++x) ++colors[line[x]];
            }
            QRgb ground = 0;
            int most = 0;
            for (auto it = colors.begin(); it != colors.end(); ++it)
                if (it.value() > most) {
                    most = it.value();
                    ground = it.key();
                }
            double best = 1;
            for (auto it = colors.begin(); it != colors.end(); ++it)
                best = std::max(best, contrast(it.key(), ground));
            if (best < 4.0)
                tell(w, QStringLiteral("is pale (%1:1): %2").arg(best, 0, 'f', 1).arg(text));
        }
    }

    // ---- tab order ----

    static QWidget *firstOf(QWidget &root)
    {
        QWidget *first = root.window()->nextInFocusChain();
        while (first != root.window() &&
               !(first->isVisible() && first->isEnabled() && first->focusPolicy() & Qt::TabFocus))
            first = first->nextInFocusChain();
        return first;
    }
    /// Down a column, then to the right: never up in the same column, never left in the same line.
    static bool jumpsBack(const QRect &before, const QRect &now)
    {
        const bool up = now.bottom() <= before.top() + 4;
        const bool sameLine = now.top() < before.bottom() && before.top() < now.bottom();
        const bool left = now.right() <= before.left() + 4;
        const bool rightward = now.left() >= before.right() - 4;
        return (up && !rightward) || (sameLine && left);
    }
    /// Goes round with Tab, as a person does: what is out of view is scrolled to on the way.
    void checkTabs(QWidget &root)
    {
        struct Jump {
            QPointer<QWidget> to;
            QString words;
        };
        firstOf(root)->setFocus(Qt::TabFocusReason);
        QSet<QWidget *> seen;
        QList<Jump> jumps;
        QPointer<QWidget> highest, from = QApplication::focusWidget();
        const auto place = [&](const QWidget *w) {
            return QRect(w->mapTo(root.window(), QPoint()), w->size());
        };
        int least = INT_MAX;
        while (from && from->window() == root.window() && !seen.contains(from) &&
               seen.size() < 300) {
            seen.insert(from);
            const QRect at = place(from);
            if (at.x() + at.y() < least) {
                least = at.x() + at.y();
                highest = from;
            }
            QTest::keyClick(from, Qt::Key_Tab);
            QPointer<QWidget> to = QApplication::focusWidget();
            if (from && to && to != from && to->window() == root.window() &&
                jumpsBack(place(from), place(to)))
                jumps.append(
                    {to, QStringLiteral("jumps back: %1 after %2").arg(nameOf(to), nameOf(from))});
            from = to;
        }
        if (seen.isEmpty()) tell(&root, QStringLiteral("cannot be reached with the keyboard"));
        // Once round, from the last to the first, is no jump.
        for (const Jump &jump : jumps)
            if (jump.to && jump.to != highest) tell(jump.to, jump.words);
    }

    bool m_chinese;
    QString m_where{};
    QSet<QString> m_told{};
};
