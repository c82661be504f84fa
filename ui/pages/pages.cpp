// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pages.h"

#include "pages/bankspage.h"
#include "pages/conflictspage.h"
#include "pages/dashboardpage.h"
#include "pages/duplicatespage.h"
#include "pages/firmspage.h"
#include "pages/gridspage.h"
#include "pages/importpage.h"
#include "pages/recordpages.h"
#include "pages/referralspage.h"
#include "pages/reportspage.h"
#include "pages/screeningpage.h"
#include "pages/setasidepage.h"
#include "pages/settingspage.h"
#include "pages/syncpage.h"
#include "pages/todaypage.h"
#include "pages/workerspage.h"

#include <array>

template <class P>
static Page *make(const Context &context)
{
    return new P(context);
}

static constexpr std::array pages{
    PageInfo{"today", QT_TRANSLATE_NOOP("Pages", "Today"), "today", PageInfo::Everyone,
             make<TodayPage>},
    PageInfo{"screening", QT_TRANSLATE_NOOP("Pages", "Screening"), "screening", PageInfo::Office,
             make<ScreeningPage>},
    PageInfo{"dashboard", QT_TRANSLATE_NOOP("Pages", "Dashboard"), "dashboard", PageInfo::Office,
             make<DashboardPage>},
    PageInfo{"firms", QT_TRANSLATE_NOOP("Pages", "Firms"), "firm", PageInfo::Everyone,
             make<FirmsPage>},
    PageInfo{"visits", QT_TRANSLATE_NOOP("Pages", "Visits"), "visit", PageInfo::Everyone,
             make<VisitsPage>},
    PageInfo{"needs", QT_TRANSLATE_NOOP("Pages", "Needs"), "need", PageInfo::Everyone,
             make<NeedsPage>},
    PageInfo{"referrals", QT_TRANSLATE_NOOP("Pages", "Referrals"), "referral", PageInfo::Everyone,
             make<ReferralsPage>},
    PageInfo{"sync", QT_TRANSLATE_NOOP("Pages", "Sync"), "sync", PageInfo::Everyone,
             make<SyncPage>},
    PageInfo{"conflicts", QT_TRANSLATE_NOOP("Pages", "Conflicts"), "conflict", PageInfo::Everyone,
             make<ConflictsPage>},
    PageInfo{"setaside", QT_TRANSLATE_NOOP("Pages", "Set aside"), "quarantine", PageInfo::Everyone,
             make<SetAsidePage>},
    PageInfo{"import", QT_TRANSLATE_NOOP("Pages", "Import"), "import", PageInfo::Office,
             make<ImportPage>},
    PageInfo{"duplicates", QT_TRANSLATE_NOOP("Pages", "Duplicates"), "merge", PageInfo::Office,
             make<DuplicatesPage>},
    PageInfo{"banks", QT_TRANSLATE_NOOP("Pages", "Banks"), "bank", PageInfo::Office,
             make<BanksPage>},
    PageInfo{"grids", QT_TRANSLATE_NOOP("Pages", "Grid points"), "grid", PageInfo::Office,
             make<GridsPage>},
    PageInfo{"workers", QT_TRANSLATE_NOOP("Pages", "Workers"), "worker", PageInfo::Office,
             make<WorkersPage>},
    PageInfo{"reports", QT_TRANSLATE_NOOP("Pages", "Reports"), "report", PageInfo::Everyone,
             make<ReportsPage>},
    PageInfo{"settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", PageInfo::Everyone,
             make<SettingsPage>},
};

std::span<const PageInfo> allPages() { return pages; }
