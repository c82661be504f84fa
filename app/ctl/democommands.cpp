// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "work/sample.h"
#include "work/tour.h"

#include <QJsonArray>

static Result<> sample(Call &call)
{
    SampleOrder order;
    bool fine = false, fineToo = false;
    order.firms = call.value("firms").toInt(&fine);
    order.workers = call.value("workers").toInt(&fineToo);
    if (!fine || !fineToo || order.firms < 1 || order.workers < 1 || order.firms > 499'999)
        return call.misused(Call::tr("--firms and --workers are numbers, 1 or more."));
    TRY_ASSIGN(words, call.passphrase());
    order.passphrase = words;
    order.folder = call.value("out");
    TRY_ASSIGN(done, makeSample(order, call.marks()));
    call.answer = {{"workbooks", QJsonArray::fromStringList(done.workbooks)},
                   {"firms", done.firms},
                   {"visits", done.visits},
                   {"needs", done.needs},
                   {"referrals", done.referrals}};
    return ok();
}

static Result<> tour(Call &call)
{
    TourOrder order;
    order.folder = call.value("out");
    QStringList steps;
    TRY(playTour(order, call.marks(), [&](const QString &step) {
        steps.append(step);
        call.say(step);
    }));
    call.answer = {{"folder", order.folder}, {"steps", QJsonArray::fromStringList(steps)}};
    call.text = "";
    return ok();
}

std::vector<Command> demoCommands()
{
    return {{"sample",
             "",
             0,
             0,
             {{"firms", "N", true}, {"workers", "M", true}, {"out", "DIR", true}},
             sample},
            {"tour", "", 0, 0, {{"out", "DIR", true}}, tour}};
}
