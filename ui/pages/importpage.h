// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "work/firmimport.h"

#include <memory>

/// Importing a firm list: choose it, see what it would do, say yes.
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
    void show();

    std::shared_ptr<const FirmImportPlan> m_plan;
    QString m_path;
    bool m_applied = false;
    class Button *m_apply;
    class Button *m_rejects;
    QWidget *m_content = nullptr;
};
