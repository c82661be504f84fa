// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborValue>

class QWidget;

/// What an editor holds as typed, readable or not: for drafts. Line, text, choice, several choices,
/// segments; undefined for others.
QCborValue editorState(const QWidget *editor);
/// Puts it back without a signal of the user's.
void setEditorState(QWidget *editor, const QCborValue &state);
