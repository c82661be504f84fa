// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/columnhistory.h"
#include "sync/package.h"

#include <memory>
#include <optional>

/// Takes the entries of a frame apart into columns, see FORMAT.md. What nothing can make shorter
/// (salts, hashes, new ids) is kept apart as loose bytes.
class ColumnWriter
{
public:
    /// Entries come in the order of the package; `lines`: those that its meta names.
    ColumnWriter(Direction direction, qint64 madeAt, QList<LineId> lines);
    ~ColumnWriter();
    /// False where the body is not one of its op.
    bool add(const PackedEntry &entry);
    /// The frame holds as much as one may.
    bool full() const;
    /// Adds what makes up the frame, and begins the next one.
    void finish(QByteArray &loose, QByteArray &columns);

private:
    struct Frame;
    void addClock(qint64 clock);
    void addId(QByteArrayView bytes, int &last, QByteArray &codes);
    void addValue(const ShapeField &shape, const FieldView &field);
    void addFields(int at, const Shape &shape);
    void addRefs(int at, QByteArrayView refs);
    int lineNumber(LineId line);

    Direction m_direction;
    qint64 m_madeAt;
    QList<LineId> m_lines;
    std::unique_ptr<Frame> m_frame;
};
