// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "work/firmimport.h"
#include "work/ledgerimport.h"

#include <memory>
#include <variant>

/// Importing a firm list or a visit ledger: choose it, see which it is and what it would do, say
/// yes.
class ImportPage : public Page
{
    Q_OBJECT

public:
    explicit ImportPage(const Context &context);
    void refresh() override;

public slots:
    void choose();
    void preview(const QString &path);
    void apply();
    void saveRejects();

private:
    using Plan = std::variant<FirmImportPlan, LedgerImportPlan>;
    static Result<Plan> planOf(const Store &store, const QString &path);
    const ListReading &reading() const;
    QString doneWords() const;

    void show();
    void showNothing(QVBoxLayout *column);
    void showCounts(QVBoxLayout *column);
    void showRemarks(QVBoxLayout *column);
    QWidget *rejectedTable() const;

    std::shared_ptr<const Plan> m_plan;
    QString m_path;
    bool m_applied = false;
    class Button *m_apply;
    class Button *m_rejects;
    QWidget *m_content = nullptr;
};
