// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

// Every write of this process passes here: a text is hunted in the bytes, or a call is made to
// fail. To be included by one source file of a program.

/// Where a file that is open lies; of one without a name, what the system says of it.
inline QByteArray pathOf(int fd)
{
    char to[4096];
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(fd);
    const ssize_t size = ::readlink(link.constData(), to, sizeof to);
    return size < 0 ? QByteArray() : QByteArray(to, qsizetype(size));
}

/// What hunted texts would look like on the disk.
struct Hunt {
    QByteArrayList markers{};
    QByteArray allowed{}; ///< folder of the sheets that a user asked for
    std::atomic<qint64> seen{0};
    std::atomic<qint64> bytes{0};
    std::atomic<qint64> asked{0}; ///< seen where it may be
    std::atomic<bool> full{false};
    QByteArray where{}; ///< the file in which a marker was seen last

    bool holds(const void *data, std::size_t size) const
    {
        for (const QByteArray &m : markers)
            if (memmem(data, size, m.constData(), std::size_t(m.size()))) return true;
        return false;
    }
    void look(int fd, const void *data, std::size_t size)
    {
        bytes += qint64(size);
        if (!holds(data, size)) return;
        const QByteArray path = pathOf(fd);
        if (!allowed.isEmpty() && path.startsWith(allowed)) {
            ++asked;
            return;
        }
        where = path;
        ++seen;
    }
    /// The whole of a file that the C library wrote through its own buffers: its calls of write()
    /// do not pass here.
    void lookBack(int fd)
    {
        struct stat file = {};
        if (markers.isEmpty() || ::fstat(fd, &file) != 0 || !S_ISREG(file.st_mode)) return;
        if ((::fcntl(fd, F_GETFL) & O_ACCMODE) == O_RDONLY) return;
        const int again =
            ::open(("/proc/self/fd/" + QByteArray::number(fd)).constData(), O_RDONLY | O_CLOEXEC);
        if (again < 0) return;
        QByteArray all(qsizetype(file.st_size), '\0');
        const ssize_t got = ::pread(again, all.data(), std::size_t(all.size()), 0);
        ::close(again);
        if (got > 0) look(fd, all.constData(), std::size_t(got));
    }
    void begin(const QByteArrayList &texts)
    {
        markers = texts;
        seen = 0;
        bytes = 0;
        asked = 0;
        where.clear();
    }
    void end() { markers.clear(); }
};
inline Hunt hunt;

/// Makes the n-th step of the disk fail: writes, syncs, cuts, new names of regular files. In the
/// manner of SQLite's own tests, n = 1, 2, 3… until the work succeeds.
struct Faults {
    enum class Kind {
        Once,    ///< one step fails, the next succeeds: a loose cable
        ForGood, ///< from this step on nothing can be written: the stick was pulled
        Full,    ///< from this step on the disk is full
        Torn,    ///< half of one write arrives, then it fails
    };
    bool armed = false;
    Kind kind = Kind::Once;
    int at = 0;
    int steps = 0;
    int struck = 0;
    int within = 0;       ///< depth of SQLite's own steps: counted there, not once more below
    bool reading = false; ///< reads of packages are the steps instead

    void arm(Kind what, int n, bool ofReading = false)
    {
        *this = {true, what, n, 0, 0, 0, ofReading};
    }
    void disarm() { armed = false; }
    int error() const { return kind == Kind::Full ? ENOSPC : EIO; }
    bool strikes(bool isRead = false)
    {
        if (!armed || within > 0 || isRead != reading) return false;
        ++steps;
        const bool strikes = kind == Kind::Once || kind == Kind::Torn ? steps == at : steps >= at;
        struck += strikes;
        return strikes;
    }
    bool strikesFile(int fd)
    {
        struct stat file = {};
        return armed && ::fstat(fd, &file) == 0 && S_ISREG(file.st_mode) && strikes();
    }
    /// What a call that fails gives back.
    int fail() const
    {
        errno = error();
        return -1;
    }
};
inline Faults faults;

extern "C" {
ssize_t write(int fd, const void *data, size_t size)
{
    hunt.look(fd, data, size);
    if (faults.strikesFile(fd)) {
        if (faults.kind == Faults::Kind::Torn) (void)syscall(SYS_write, fd, data, size / 2);
        return faults.fail();
    }
    return ssize_t(syscall(SYS_write, fd, data, size));
}
ssize_t read(int fd, void *to, size_t size)
{
    if (faults.armed && faults.reading && pathOf(fd).endsWith(".gpk") && faults.strikes(true))
        return faults.fail();
    return ssize_t(syscall(SYS_read, fd, to, size));
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at)
{
    hunt.look(fd, data, size);
    if (hunt.full) {
        errno = ENOSPC;
        return -1;
    }
    if (faults.strikesFile(fd)) {
        if (faults.kind == Faults::Kind::Torn) (void)syscall(SYS_pwrite64, fd, data, size / 2, at);
        return faults.fail();
    }
    return ssize_t(syscall(SYS_pwrite64, fd, data, size, at));
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at)
{
    return pwrite64(fd, data, size, at);
}
ssize_t writev(int fd, const struct iovec *parts, int count)
{
    for (int i = 0; i < count; ++i) hunt.look(fd, parts[i].iov_base, parts[i].iov_len);
    return ssize_t(syscall(SYS_writev, fd, parts, count));
}
int fclose(std::FILE *file)
{
    static const auto real = reinterpret_cast<int (*)(std::FILE *)>(dlsym(RTLD_NEXT, "fclose"));
    std::fflush(file);
    hunt.lookBack(fileno(file));
    return real(file);
}
int fsync(int fd) { return faults.strikesFile(fd) ? faults.fail() : int(syscall(SYS_fsync, fd)); }
int fdatasync(int fd)
{
    return faults.strikesFile(fd) ? faults.fail() : int(syscall(SYS_fdatasync, fd));
}
int ftruncate64(int fd, off64_t size) noexcept
{
    return faults.strikesFile(fd) ? faults.fail() : int(syscall(SYS_ftruncate, fd, size));
}
int rename(const char *from, const char *to) noexcept
{
    return faults.strikes() ? faults.fail() : int(syscall(SYS_rename, from, to));
}
int link(const char *from, const char *to) noexcept
{
    return faults.strikes() ? faults.fail() : int(syscall(SYS_link, from, to));
}
int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    return faults.strikes() ? faults.fail()
                            : int(syscall(SYS_linkat, fromFolder, from, toFolder, to, flags));
}
}
