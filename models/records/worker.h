// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

/// A person who writes: a grid worker (网格员) or somebody of the office.
struct Worker {
    Id id{};
    QString name{};
    Id gridPoint{};
    Phone phone{};
    bool left = false;
    friend bool operator==(const Worker &, const Worker &) = default;
};

template <>
struct Describe<Worker> {
    static constexpr Kind kind = Kind::Worker;
    static constexpr auto name = "Worker", table = "worker";
    static constexpr auto label = QT_TRANSLATE_NOOP("Worker", "Worker");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &Worker::name, "name", QT_TRANSLATE_NOOP("Worker", "Name")}.required().personal(),
        Field{2, &Worker::gridPoint, "grid_point", QT_TRANSLATE_NOOP("Worker", "Grid point")}.to(
            Kind::GridPoint),
        Field{3, &Worker::phone, "phone", QT_TRANSLATE_NOOP("Worker", "Phone")}.personal(),
        Field{4, &Worker::left, "left_work", QT_TRANSLATE_NOOP("Worker", "Has left")},
    };
};
