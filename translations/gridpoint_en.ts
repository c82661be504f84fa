<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BanksPage</name>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %n open referral(s). Send it to the bank.</source>
        <translation>
            <numerusform>Written: %n open referral. Send it to the bank.</numerusform>
            <numerusform>Written: %n open referrals. Send it to the bank.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message numerus="yes">
        <source>Refer %n need(s) in a batch</source>
        <translation>
            <numerusform>Refer %n need in a batch</numerusform>
            <numerusform>Refer %n needs in a batch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarSettings</name>
    <message numerus="yes">
        <source>%n clock(s)</source>
        <translation>
            <numerusform>%n clock</numerusform>
            <numerusform>%n clocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a missing package</source>
        <translation>
            <numerusform>%n wait for a missing package</numerusform>
            <numerusform>%n wait for a missing package</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same for all %n like this</source>
        <translation>
            <numerusform>Same for all %n like this</numerusform>
            <numerusform>Same for all %n like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided: %n alike.</source>
        <translation>
            <numerusform>Decided: %n alike.</numerusform>
            <numerusform>Decided: %n alike.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message numerus="yes">
        <source>%n firm(s)</source>
        <translation>
            <numerusform>%n firm</numerusform>
            <numerusform>%n firms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s)</source>
        <translation>
            <numerusform>%n loan</numerusform>
            <numerusform>%n loans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s), last %1</source>
        <translation>
            <numerusform>%n visit, last %1</numerusform>
            <numerusform>%n visits, last %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>Erase the firm&apos;s %n file(s), too</source>
        <translation>
            <numerusform>Erase the firm&apos;s %n file, too</numerusform>
            <numerusform>Erase the firm&apos;s %n files, too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message numerus="yes">
        <source>%n file(s) could not be added. %1</source>
        <translation>
            <numerusform>%n file could not be added. %1</numerusform>
            <numerusform>%n files could not be added. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirmsPage</name>
    <message numerus="yes">
        <source>%n firm(s)</source>
        <translation>
            <numerusform>%n firm</numerusform>
            <numerusform>%n firms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Planned: %n visit(s).</source>
        <translation>
            <numerusform>Planned: %n visit.</numerusform>
            <numerusform>Planned: %n visits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added: %n file(s).</source>
        <translation>
            <numerusform>Added: %n file.</numerusform>
            <numerusform>Added: %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridsPage</name>
    <message numerus="yes">
        <source>%n grid point(s)</source>
        <translation>
            <numerusform>%n grid point</numerusform>
            <numerusform>%n grid points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n firm(s)</source>
        <translation>
            <numerusform>%n firm</numerusform>
            <numerusform>%n firms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n not here</source>
        <translation>
            <numerusform>%1: %n not here</numerusform>
            <numerusform>%1: %n not here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n firm(s) of no grid point</source>
        <translation>
            <numerusform>Take %n firm of no grid point</numerusform>
            <numerusform>Take %n firms of no grid point</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigned: %n firm(s).</source>
        <translation>
            <numerusform>Assigned: %n firm.</numerusform>
            <numerusform>Assigned: %n firms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n need(s) closed on the day of the visit: counted in that year&apos;s figures, but nobody is sent after them.</source>
        <translation>
            <numerusform>%n need closed on the day of the visit: counted in that year&apos;s figures, but nobody is sent after them.</numerusform>
            <numerusform>%n needs closed on the day of the visit: counted in that year&apos;s figures, but nobody is sent after them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) by people who are not in this workbook; their names are kept in the remarks.</source>
        <translation>
            <numerusform>%n visit by people who are not in this workbook; their names are kept in the remarks.</numerusform>
            <numerusform>%n visits by people who are not in this workbook; their names are kept in the remarks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message numerus="yes">
        <source>%n laptop(s) have not confirmed the new key yet. Their packages still bear the old signature.</source>
        <translation>
            <numerusform>%n laptop have not confirmed the new key yet. Their packages still bear the old signature.</numerusform>
            <numerusform>%n laptops have not confirmed the new key yet. Their packages still bear the old signature.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Light</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message numerus="yes">
        <source>Copied: %n row(s), contacts masked.</source>
        <translation>
            <numerusform>Copied: %n row, contacts masked.</numerusform>
            <numerusform>Copied: %n rows, contacts masked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) ticked</source>
        <translation>
            <numerusform>%n row ticked</numerusform>
            <numerusform>%n rows ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>Table %1 holds %n record(s) without a log.</source>
        <translation>
            <numerusform>Table %1 holds %n record without a log.</numerusform>
            <numerusform>Table %1 holds %n records without a log.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n not exported</source>
        <translation>
            <numerusform>%n not exported</numerusform>
            <numerusform>%n not exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %n letter(s), each with its sheet.</source>
        <translation>
            <numerusform>Written: %n letter, each with its sheet.</numerusform>
            <numerusform>Written: %n letters, each with its sheet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %n answer sheet(s).</source>
        <translation>
            <numerusform>Written: %n answer sheet.</numerusform>
            <numerusform>Written: %n answer sheets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n row(s), contacts masked</source>
        <translation>
            <numerusform>%n row, contacts masked</numerusform>
            <numerusform>%n rows, contacts masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %1 with %n row(s).</source>
        <translation>
            <numerusform>Saved %1 with %n row.</numerusform>
            <numerusform>Saved %1 with %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleSettings</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2; amber with %n day(s) left</source>
        <translation>
            <numerusform>%1 %2; amber with %n day left</numerusform>
            <numerusform>%1 %2; amber with %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreeningPage</name>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recommended: %n need(s).</source>
        <translation>
            <numerusform>Recommended: %n need.</numerusform>
            <numerusform>Recommended: %n needs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) left alone: a criterion is open or not met, or they were decided before. Look at them one by one.</source>
        <translation>
            <numerusform>%n need left alone: a criterion is open or not met, or they were decided before. Look at them one by one.</numerusform>
            <numerusform>%n needs left alone: a criterion is open or not met, or they were decided before. Look at them one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch %1: %n referral(s).</source>
        <translation>
            <numerusform>Batch %1: %n referral.</numerusform>
            <numerusform>Batch %1: %n referrals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfSettings</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetAsidePage</name>
    <message numerus="yes">
        <source>%1 It says it is from %2 · %n entries · %3</source>
        <translation>
            <numerusform>%1 It says it is from %2 · %n entry · %3</numerusform>
            <numerusform>%1 It says it is from %2 · %n entries · %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Admitted: %n entries.</source>
        <translation>
            <numerusform>Admitted: %n entry.</numerusform>
            <numerusform>Admitted: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release all %n</source>
        <translation>
            <numerusform>Release all %n</numerusform>
            <numerusform>Release all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Released: %n entries.</source>
        <translation>
            <numerusform>Released: %n entry.</numerusform>
            <numerusform>Released: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries. All of them count; but where others changed the same field, the wrong one may be shown first.</source>
        <translation>
            <numerusform>%n entry. All of them count; but where others changed the same field, the wrong one may be shown first.</numerusform>
            <numerusform>%n entries. All of them count; but where others changed the same field, the wrong one may be shown first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more: the saved list holds all of them.</source>
        <translation>
            <numerusform>And %n more: the saved list holds all of them.</numerusform>
            <numerusform>And %n more: the saved list holds all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase the contacts of %n firm(s) for good? They cannot be restored.</source>
        <translation>
            <numerusform>Erase the contacts of %n firm for good? They cannot be restored.</numerusform>
            <numerusform>Erase the contacts of %n firms for good? They cannot be restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased for good: the contacts of %n firm(s).</source>
        <translation>
            <numerusform>Erased for good: the contacts of %n firm.</numerusform>
            <numerusform>Erased for good: the contacts of %n firms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>Wrong passphrase. After one more, wait %n second(s).</source>
        <translation>
            <numerusform>Wrong passphrase. After one more, wait %n second.</numerusform>
            <numerusform>Wrong passphrase. After one more, wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is at least %n day(s) behind. Set it right; nothing is lost, but what you save now may be shown in a wrong order.</source>
        <translation>
            <numerusform>This computer&apos;s clock is at least %n day behind. Set it right; nothing is lost, but what you save now may be shown in a wrong order.</numerusform>
            <numerusform>This computer&apos;s clock is at least %n days behind. Set it right; nothing is lost, but what you save now may be shown in a wrong order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of the laptop of %1 was %n day(s) ahead. All its work is in, but where others changed the same it is shown as the newest. Have the clock set right.</source>
        <translation>
            <numerusform>The clock of the laptop of %1 was %n day ahead. All its work is in, but where others changed the same it is shown as the newest. Have the clock set right.</numerusform>
            <numerusform>The clock of the laptop of %1 was %n days ahead. All its work is in, but where others changed the same it is shown as the newest. Have the clock set right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of the laptop of %1 was at least %n day(s) behind. All its work is in, but where others changed the same it is shown as the oldest. Have the clock set right.</source>
        <translation>
            <numerusform>The clock of the laptop of %1 was at least %n day behind. All its work is in, but where others changed the same it is shown as the oldest. Have the clock set right.</numerusform>
            <numerusform>The clock of the laptop of %1 was at least %n days behind. All its work is in, but where others changed the same it is shown as the oldest. Have the clock set right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message numerus="yes">
        <source>Package %1 written: %2, %n entries</source>
        <translation>
            <numerusform>Package %1 written: %2, %n entry</numerusform>
            <numerusform>Package %1 written: %2, %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exported entries have no receipt yet; they go along again.</source>
        <translation>
            <numerusform>%n exported entry has no receipt yet; it goes along again.</numerusform>
            <numerusform>%n exported entries have no receipt yet; they go along again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of firms came.</source>
        <translation>
            <numerusform>%n file of firms came.</numerusform>
            <numerusform>%n files of firms came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of firms are not here yet; they come with the next packages, a part at a time.</source>
        <translation>
            <numerusform>%n file of firms are not here yet; they come with the next packages, a part at a time.</numerusform>
            <numerusform>%n files of firms are not here yet; they come with the next packages, a part at a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message numerus="yes">
        <source>, %n to correct</source>
        <translation>
            <numerusform>, %n to correct</numerusform>
            <numerusform>, %n to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n firm(s)</source>
        <translation>
            <numerusform>%n firm</numerusform>
            <numerusform>%n firms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries not exported</source>
        <translation>
            <numerusform>%n entry not exported</numerusform>
            <numerusform>%n entries not exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>%n form(s) you began are kept. Unlocking brings you back to where you were.</source>
        <translation>
            <numerusform>%n form you began are kept. Unlocking brings you back to where you were.</numerusform>
            <numerusform>%n forms you began are kept. Unlocking brings you back to where you were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong passphrase. You can try again in %n second(s).</source>
        <translation>
            <numerusform>Wrong passphrase. You can try again in %n second.</numerusform>
            <numerusform>Wrong passphrase. You can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitDeed</name>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n file added.</numerusform>
            <numerusform>%n files added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>%1 (one of %n record(s))</source>
        <translation>
            <numerusform>%1 (one of %n record)</numerusform>
            <numerusform>%1 (one of %n records)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkersPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prepared %n laptop file(s).</source>
        <translation>
            <numerusform>Prepared %n laptop file.</numerusform>
            <numerusform>Prepared %n laptop files.</numerusform>
        </translation>
    </message>
</context>
</TS>
