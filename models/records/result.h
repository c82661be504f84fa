// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <utility>
#include <variant>

/// What went wrong, in words that tell the user what to do. Never holds personal data.
struct Error {
    QString what;
};

/// Either a value or an Error. Ignoring one is a compiler warning.
template <class T = std::monostate>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

inline Result<> ok() { return std::monostate{}; }

/// Returns the error from the enclosing function; evaluates expr once.
#define TRY(expr) GP_TRY_NAMED(expr, GP_JOIN(tried_, __COUNTER__))
// The name differs each time: a TRY may hold a lambda with a TRY of its own.
#define GP_JOIN(a, b) GP_JOIN_AGAIN(a, b)
#define GP_JOIN_AGAIN(a, b) a##b
#define GP_TRY_NAMED(expr, name)                                                                   \
    do {                                                                                           \
        if (auto name = (expr); !name) return name.error();                                        \
    } while (false)

/// Declares `decl` with the value of expr, or returns its error; evaluates expr once.
#define TRY_ASSIGN(decl, expr)                                                                     \
    auto decl##_result = (expr);                                                                   \
    if (!decl##_result) return decl##_result.error();                                              \
    auto decl = *std::move(decl##_result)
