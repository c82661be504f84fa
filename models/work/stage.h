// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/exchange.h"
#include "work/firmimport.h"
#include "work/opening.h"

#include <random>

/// The clock of an invented history: it stands where it is put and ticks a little with each look.
class StageAmbient : public SystemAmbient
{
public:
    qint64 nowMs() const override { return m_now += 40; }
    void setDay(QDate day);

private:
    mutable qint64 m_now = 0;
};

/// An office and its laptops in one folder, played through the same deeds, packages and sheets as
/// people use. Sample and tour are played on it; all it invents is marked as invented.
class Stage
{
public:
    struct Laptop {
        QString name{};
        QString path{};
        Id person{};
        std::unique_ptr<Store> store{};
        bool hasFiles = false; ///< a license and a consent were photographed
    };

    /// `seed` decides the history; keys and ids are random all the same.
    Stage(QString folder, QString passphrase, quint64 seed, Marks &marks);

    Result<> found(const QString &town, const QString &officeName);
    /// Takes a list of firms over; nothing changes for rows that it rejects.
    Result<FirmImportPlan> importList(const QString &path);
    Result<> addBanks(int count);
    /// A grid point with these villages (none: every firm left) and its worker's laptop.
    Result<> prepare(const QString &name, const QString &gridCode, const QString &gridName,
                     const QStringList &villages);

    /// Visits the next firms of a laptop that nobody visited yet; one in eight has a need, or all
    /// under `eager`.
    Result<> visitNext(Laptop &laptop, int count, bool eager = false);
    /// Every laptop's package to the office.
    Result<QList<Imported>> exchangeUp();
    /// A package of the office to every laptop.
    Result<QList<Imported>> exchangeDown();
    /// Screens every declared need; gives how many were recommended.
    Result<int> screenAll();
    /// Refers every recommended need in one batch, each to the bank that the proposal names first.
    Result<int> referAll();
    /// The workers tell the firms what the banks answered.
    Result<int> tellAll();
    /// Only the first worker does.
    Result<int> tellFirst() { return tell(m_laptops.front()); }

    QString path(const QString &name) const { return m_folder + '/' + name; }
    StageAmbient &ambient() { return m_ambient; }
    Store &office() { return *m_office; }
    std::vector<Laptop> &laptops() { return m_laptops; }
    const QList<Bank> &banks() const { return m_banks; }
    bool chance(int percent) { return pick(100) < percent; }
    int pick(int count) { return int(m_random() % quint64(count)); }

private:
    Result<int> tell(Laptop &laptop);
    Result<> visit(Laptop &laptop, const Id &firm, bool hasNeed);
    Need inventNeed();
    QList<Consent> inventConsents(const Need &need);

    QString m_folder;
    QString m_passphrase;
    Marks &m_marks;
    StageAmbient m_ambient;
    std::mt19937_64 m_random;
    std::unique_ptr<Store> m_office{};
    std::vector<Laptop> m_laptops{};
    QList<Bank> m_banks{};
    QDate m_today{};
};
