// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/records.h"

// Records of a version that is still to come: a firm has two fields more, and there is one kind
// more.

struct NewerFirm : Firm {
    QString website{};
    std::optional<int> branches{};
};

/// A firm's fields of now, as members of the newer record.
constexpr auto presentFields()
{
    return std::apply(
        [](const auto &...f) {
            return std::tuple{Field<NewerFirm, TypeOf<decltype(f)>>{f.number, f.member, f.column,
                                                                    f.label, f.traits}...};
        },
        Describe<Firm>::fields);
}

template <>
struct Describe<NewerFirm> : Describe<Firm> {
    static constexpr auto fields = std::tuple_cat(
        presentFields(), std::tuple{Field{24, &NewerFirm::website, "website", "Website"},
                                    Field{25, &NewerFirm::branches, "branches", "Branches"}});
};

/// A kind that this version does not know.
struct Certificate {
    Id id{};
    Id firm{};
    QString name{};
};

template <>
struct Describe<Certificate> {
    static constexpr Kind kind = Kind(18);
    static constexpr auto name = "Certificate", table = "certificate", label = "Certificate";
    static constexpr RoleMask writers = everyone;
    static constexpr auto fields =
        std::tuple{Field{1, &Certificate::firm, "firm", "Firm"}.to(Kind::Firm),
                   Field{2, &Certificate::name, "name", "Name"}.freeText()};
};
