// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storeworld.h"
#include "work/opening.h"
#include "work/sample.h"

/// An office with a believable history, made as `gridpointctl sample` makes it.
class SampleOffice
{
protected:
    Result<> begin(int firms, int workers)
    {
        SampleOrder order;
        order.firms = firms;
        order.workers = workers;
        order.folder = m_dir.path();
        order.passphrase = "sample";
        TRY(makeSample(order, m_marks));
        TRY_ASSIGN(file, WorkbookFile::open(m_dir.filePath("office.gridpoint")));
        TRY_ASSIGN(secrets, file.unlock("sample"));
        TRY_ASSIGN(store, Store::open(std::move(file), secrets, m_ambient, m_marks));
        m_office = std::move(store);
        return ok();
    }

    QTemporaryDir m_dir;
    SystemAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Store> m_office;
};
