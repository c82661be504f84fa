// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"

std::vector<Command> sheetCommands() { return {}; }
