// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class Button;
class QDialog;
class QVBoxLayout;

/// What dialogs that ask one thing have alike: the question above, its note, fields that the dialog
/// adds, and two buttons below. They delete themselves when they are closed.
namespace askFrame
{
/// Fields go into the column that it gives.
QVBoxLayout *begin(QDialog *dialog, const QString &title, const QString &question,
                   const QString &note);
/// `leave` closes the dialog; `go` is the dialog's own.
void end(QDialog *dialog, QVBoxLayout *column, Button *leave, Button *go);
} // namespace askFrame
