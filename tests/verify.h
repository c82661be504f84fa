// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QtTest>

/// Fails the test with the error's own words. Evaluates result once.
#define VERIFY_OK(result)                                                                          \
    do {                                                                                           \
        if (const auto &checked_ = (result); !checked_) QFAIL(qPrintable(checked_.error().what));  \
    } while (false)

/// The words of a failure; empty where there is none.
template <class T>
QString errorOf(const Result<T> &result)
{
    return result ? QString() : result.error().what;
}
