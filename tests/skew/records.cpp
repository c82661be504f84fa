// SPDX-License-Identifier: GPL-3.0-or-later
// The list of records with the newer version's in it: records.cpp is compiled anew over it and
// stands before the one in the library.
#define AllRecords PresentRecords
#include "newer.h"
#undef AllRecords

template <class... R>
static RecordList<std::conditional_t<std::is_same_v<R, Firm>, NewerFirm, R>..., Certificate>
    newerList(RecordList<R...>);
using AllRecords = decltype(newerList(PresentRecords{}));

#include "records/records.cpp"
