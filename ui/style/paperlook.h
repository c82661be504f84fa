// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// While one is alive, the theme gives what is made and painted the look of paper, whatever the
/// window's: light, usual size of letters, and letters without shaping, which would take forms of
/// digits that no reader of a PDF can name.
class PaperLook
{
    Q_DISABLE_COPY_MOVE(PaperLook)

public:
    PaperLook();
    ~PaperLook();
};
