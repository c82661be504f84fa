// SPDX-License-Identifier: GPL-3.0-or-later
#include "killworld.h"

#include <cstdio>

// ./dev bench --faults [N]: what tst_kills does with few kills, with many: N within each phase.

static Result<> killAll(int count)
{
    KillWorld world(quint64(QDateTime::currentMSecsSinceEpoch()));
    TRY(world.make());
    for (const Phase phase : allPhases) {
        TRY_ASSIGN(kills, world.kill(phase, count));
        std::printf("%-10s %6d kills within the phase: %6d left the state before, %6d the state "
                    "after (%d came late)\n",
                    nameOf(phase), kills.within(), kills.before, kills.after, kills.late);
        std::fflush(stdout);
    }
    return ok();
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == "--child") return KillWorld::child(arguments);
    const int count = arguments.isEmpty() ? 1000 : arguments[0].toInt();
    if (count < 1) {
        std::fprintf(stderr, "usage: gridpoint_faults [kills in each phase]\n");
        return 2;
    }
    if (const Result<> done = killAll(count); !done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().what));
        return 1;
    }
    return 0;
}
