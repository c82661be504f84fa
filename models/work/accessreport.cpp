// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetwriter.h"
#include "store/cbor.h"
#include "store/log.h"
#include "work/attachments.h"
#include "work/audittrail.h"
#include "work/erasure.h"
#include "work/givencontacts.h"
#include "work/wording.h"
#include "work/words.h"

#include <algorithm>

namespace
{

using Row = QList<Cell>;

/// Collects the rows of one report: section, what, content, who, when.
class AccessReport
{
public:
    AccessReport(const Store &store, const Wording &wording, const Id &firm)
        : m_store(store)
        , m_wording(wording)
        , m_firm(firm)
    {
    }

    Result<QList<Row>> rows()
    {
        TRY(addPresent());
        TRY(addHistory());
        TRY(addConsents());
        TRY(addFiles());
        TRY(addLooks());
        TRY(addRecipients());
        return m_rows;
    }

private:
    void add(const QString &section, const QString &what, const QString &content,
             const QString &who = {}, QDate on = {})
    {
        m_rows.append({Cell::ofText(section), Cell::ofText(what), Cell::ofText(content),
                       Cell::ofText(who), Cell::ofDate(on)});
    }
    static QDate dayOf(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms).date(); }

    Result<> addPresent()
    {
        TRY_ASSIGN(firm, m_store.get<Firm>(m_firm));
        const RecordInfo &info = recordInfo<Firm>();
        for (const FieldInfo &f : info.fields)
            if (const QString words = m_wording.of(f, f.read(&firm), false); !words.isEmpty())
                add(Work::tr("Stored now"), labelOf(info, f), words);
        return ok();
    }

    Result<> addHistory()
    {
        const RecordInfo &info = recordInfo<Firm>();
        TRY_ASSIGN(closure, m_store.log().closure(m_firm));
        std::sort(closure.begin(), closure.end(),
                  [](const Held &a, const Held &b) { return a.entry.clock < b.entry.clock; });
        for (const Held &h : closure) {
            TRY_ASSIGN(author, authorOf(m_store, h.entry.line));
            const QDate day = dayOf(clockMs(h.entry.clock));
            for (const FieldWrite &w : h.entry.writes) {
                const FieldInfo *f = info.field(w.key.number);
                if (!f || !f->personal()) continue;
                const bool gone = w.form == FieldWrite::Form::Erased;
                add(Work::tr("Written at some time"), labelOf(info, *f),
                    gone ? Work::tr("(erased)")
                         : m_wording.of(*f, CborReader::valueOf(w.value), false),
                    author.name, day);
            }
        }
        return ok();
    }

    Result<> addConsents()
    {
        TRY_ASSIGN(all,
                   m_store.find<Consent>("firm = ? ORDER BY given_on", {Value(m_firm.bytes())}));
        const RecordInfo &info = recordInfo<Consent>();
        for (const Consent &c : all) {
            QStringList words;
            for (const char *column : {"agreed", "way", "notice_version", "withdrawn_on"})
                if (const QString w =
                        m_wording.of(*info.field(column), info.field(column)->read(&c), false);
                    !w.isEmpty())
                    words.append(labelOf(info, *info.field(column)) + ' ' + w);
            add(Work::tr("Consent"), nameOfRecord(m_store, Kind::Bank, c.bank),
                words.join(Work::tr(", ")), nameOfRecord(m_store, Kind::Worker, c.recordedBy),
                c.givenOn.value_or(QDate()));
        }
        return ok();
    }

    Result<> addFiles()
    {
        TRY_ASSIGN(files, attachments::ofFirm(m_store, m_firm));
        const FieldInfo &kind = *recordInfo<Attachment>().field("kind");
        for (const FirmFile &file : files) {
            const QString words = m_wording.of(kind, kind.read(&file.record));
            add(Work::tr("File"), words.isEmpty() ? file.record.mediaType : words,
                file.isErased() ? Work::tr("(erased)") : file.record.fileName, {},
                file.record.addedOn.value_or(QDate()));
        }
        return ok();
    }

    /// Who saw it unmasked: deeds about this firm, and such as were about many at once.
    Result<> addLooks()
    {
        TRY_ASSIGN(trail, auditTrail(m_store));
        for (const AuditLine &l : trail) {
            const bool many = l.subject.isNull() && (l.deed == QLatin1String("exported") ||
                                                     l.deed == QLatin1String("printed"));
            if (l.subject != m_firm && !many) continue;
            QString words = l.reason;
            if (many && l.count)
                words = Work::tr("%1 (one of %n record(s))", nullptr, *l.count).arg(l.reason);
            add(Work::tr("Seen or changed by"), deedWords(l.deed), words, l.author.name,
                dayOf(l.at));
        }
        return ok();
    }

    Result<> addRecipients()
    {
        TRY_ASSIGN(find, m_store.db().prepare(
                             "SELECT COALESCE(w.name, ''), p.made_at, p.file_name "
                             "FROM laptop_scope s LEFT JOIN worker w ON w.id = s.person LEFT JOIN "
                             "package_out p ON p.number = s.number WHERE s.record = ?"));
        find.bind(1, m_firm);
        for (;;) {
            TRY_ASSIGN(more, find.step());
            if (!more) break;
            add(Work::tr("Given to"), Work::tr("A worker's laptop"), find.text(2), find.text(0),
                find.isNull(1) ? QDate() : dayOf(find.integer(1)));
        }
        TRY_ASSIGN(referrals, m_store.find<Referral>("firm = ? ORDER BY referred_on",
                                                     {Value(m_firm.bytes())}));
        for (const Referral &r : referrals)
            add(Work::tr("Given to"), Work::tr("A bank, with a referral"),
                nameOfRecord(m_store, Kind::Bank, r.bank), {}, r.referredOn.value_or(QDate()));
        TRY_ASSIGN(given, givenContacts(m_store, m_firm));
        for (const GivenContact &g : given)
            add(Work::tr("Given to"),
                g.isWithdrawn ? Work::tr("A bank, on its answer sheet; consent was withdrawn since")
                              : Work::tr("A bank, on its answer sheet"),
                givenWords(g), {}, g.day);
        return ok();
    }

    const Store &m_store;
    const Wording &m_wording;
    Id m_firm;
    QList<Row> m_rows;
};

} // namespace

Result<qsizetype> writeAccessReport(Store &store, const Id &firm, const QString &path)
{
    if (!store.exists(Kind::Firm, firm))
        return Error{Work::tr("There is no such firm in this workbook.")};
    const bool chinese = QLocale().language() == QLocale::Chinese;
    TRY_ASSIGN(wording, Wording::make(store, chinese));
    TRY_ASSIGN(rows, AccessReport(store, wording, firm).rows());
    SheetLayout layout;
    layout.sheetName = Work::tr("Contact");
    layout.title = Work::tr("All that is stored about the contact of %1")
                       .arg(nameOfRecord(store, Kind::Firm, firm));
    layout.notes = {Work::tr("Unmasked: for the person concerned only.")};
    for (const QString &header :
         {Work::tr("Part"), Work::tr("What"), Work::tr("Content"), Work::tr("Who")})
        layout.columns.append(
            {.header = header, .width = header == Work::tr("Content") ? 40.0 : 20.0});
    layout.columns.append({.header = Work::tr("When"), .kind = SheetColumn::Kind::Date});
    layout.createdAt = QDateTime(store.ambient().today(), QTime(0, 0));
    TRY_ASSIGN(out, SheetWriter::create(path, layout, SheetWriter::formatOf(path)));
    for (const Row &row : rows) TRY(out->row(row));
    // On record before the file is there.
    TRY(noteDeed(store, "access_report", firm, rows.size(), {}));
    TRY(out->finish());
    return rows.size();
}
