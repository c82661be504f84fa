// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workbookfile.h"

#include "store/diskfile.h"
#include "store/offsetvfs.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

/// The file, opened and locked. Closing any descriptor of a file drops all POSIX locks that this
/// process holds on it, SQLite's as well: so it is opened once and closed last.
class WorkbookFile::Lock
{
public:
    explicit Lock(int fd)
        : m_fd(fd)
    {
    }
    ~Lock() { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(Lock)
    int fd() const { return m_fd; }

private:
    int m_fd;
};

// ---- where it lies

bool isNetworkFileSystem(quint64 statfsType, const QByteArray &mountType)
{
    // From linux/magic.h and the file systems' own sources.
    constexpr std::array<quint32, 9> remote{
        0x6969,     // NFS
        0x517b,     // SMB
        0xff534d42, // CIFS
        0xfe534d42, // SMB 2
        0x5346414f, // AFS
        0x6b414653, // AFS, in the kernel
        0x73757245, // Coda
        0x564c,     // NCP
        0x00c36400, // Ceph
    };
    constexpr quint32 fuse = 0x65735546;
    const auto type = quint32(statfsType);
    if (type == fuse) {
        // FUSE also serves local disks (fuseblk, NTFS): only those known to reach another machine.
        for (const char *name :
             {"sshfs", "gvfsd-fuse", "rclone", "s3fs", "davfs", "curlftpfs", "smbnetfs",
              "glusterfs", "ceph", "nfs", "kio-fuse", "jmtpfs", "simple-mtpfs"})
            if (mountType.contains(name)) return true;
        return false;
    }
    return std::find(remote.begin(), remote.end(), type) != remote.end();
}

/// The type of the mount that holds a file: "ext4", "fuse.sshfs".
static QByteArray mountTypeOf(const struct stat &file)
{
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (!mounts.open(QIODevice::ReadOnly)) return {};
    const QByteArray device =
        QByteArray::number(major(file.st_dev)) + ':' + QByteArray::number(minor(file.st_dev));
    const auto lines = mounts.readAll().split('\n');
    for (const QByteArray &line : lines) {
        // "36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw" (proc(5))
        if (line.split(' ').value(2) != device) continue;
        const qsizetype dash = line.indexOf(" - ");
        return dash < 0 ? QByteArray() : line.mid(dash + 3).split(' ').value(0);
    }
    return {};
}

static bool isOnNetwork(int fd)
{
    struct statfs system = {};
    struct stat file = {};
    if (::fstatfs(fd, &system) != 0 || ::fstat(fd, &file) != 0) return false;
    return isNetworkFileSystem(quint64(system.f_type), mountTypeOf(file));
}

// ---- open and create

WorkbookFile::WorkbookFile(QString path, std::shared_ptr<const Lock> lock, KeyBlock block)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
    , m_block(std::move(block))
{
}

Result<std::shared_ptr<const WorkbookFile::Lock>> WorkbookFile::take(const QString &path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | flags, 0600);
    if (fd < 0) {
        switch (errno) {
        case EEXIST:
            return Error{tr(
                "There is already a file of this name. Nothing was written; choose another name.")};
        case ENOENT:
            return Error{
                flags & O_CREAT
                    ? tr("The folder is not there. Nothing was written; choose another folder.")
                    : tr("There is no workbook at this place. It may have been moved or renamed; "
                         "look for it.")};
        case EISDIR: return Error{tr("This is a folder. Choose a file that ends in .gridpoint.")};
        case EACCES:
        case EPERM:
        case EROFS:
            return Error{tr(
                "This workbook cannot be written here. Nothing was changed; copy it to a folder of "
                "your own, and open that copy.")};
        default: return diskError(errno);
        }
    }
    auto lock = std::make_shared<const Lock>(fd);
    if (isOnNetwork(fd)) {
        if (flags & O_CREAT) ::unlink(QFile::encodeName(path).constData());
        return Error{tr(
            "This workbook lies on a network drive, where two computers could damage it. Nothing "
            "was changed; copy it to a disk of this computer, and open that copy.")};
    }
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return diskError(errno);
        return Error{tr(
            "This workbook is already open in another window or program. Close it there, then open "
            "it here.")};
    }
    return std::shared_ptr<const Lock>(lock);
}

Result<WorkbookFile> WorkbookFile::create(const QString &path, const Secrets &secrets,
                                          const QString &passphrase,
                                          const QByteArray &recoveryPublicKey, KdfCost cost,
                                          Ambient &ambient, PassphraseUse use)
{
    TRY(refuseLeftovers(path));
    TRY_ASSIGN(block, KeyBlock::make(secrets, passphrase, recoveryPublicKey, cost, ambient, use));
    TRY_ASSIGN(lock, take(path, O_CREAT | O_EXCL));
    WorkbookFile file(path, lock, std::move(block));
    auto begin = [&]() -> Result<> {
        TRY(file.write(file.m_block));
        TRY(syncFolderOf(path));
        TRY_ASSIGN(database, file.database(secrets));
        return ok();
    };
    if (auto begun = begin(); !begun) {
        ::unlink(QFile::encodeName(path).constData());
        return begun.error();
    }
    return file;
}

Result<WorkbookFile> WorkbookFile::open(const QString &path)
{
    TRY_ASSIGN(lock, take(path, 0));
    QByteArray head(keyBlockSize, Qt::Uninitialized);
    TRY_ASSIGN(got, readAt(lock->fd(), head.data(), head.size(), 0));
    head.truncate(got);
    TRY_ASSIGN(block, KeyBlock::read(head));
    WorkbookFile file(path, lock, std::move(block));
    // A write of the key block was cut off: the good copy is written over the other. If the disk
    // does not take it, the workbook still opens.
    if (!file.m_block.copiesAgree()) (void)bool(file.write(file.m_block));
    return file;
}

Result<> WorkbookFile::write(KeyBlock block)
{
    // One copy reaches the disk before the other is touched: one of them is always whole. Both are
    // written, or the old passphrase would still open the copy that was left.
    const QByteArray bytes = block.copy();
    for (const int copy : {block.olderCopy(), 1 - block.olderCopy()}) {
        TRY(writeAt(m_lock->fd(), bytes.constData(), bytes.size(), copy * KeyBlock::copySize));
        if (::fsync(m_lock->fd()) != 0) return diskError(errno);
    }
    block.written();
    m_block = std::move(block);
    return ok();
}

// ---- people

Result<> WorkbookFile::changePassphrase(const QString &old, const QString &passphrase, KdfCost cost,
                                        Ambient &ambient)
{
    TRY_ASSIGN(secrets, unlock(old));
    return resetPassphrase(secrets, passphrase, cost, ambient);
}

Result<> WorkbookFile::resetPassphrase(const Secrets &secrets, const QString &passphrase,
                                       KdfCost cost, Ambient &ambient)
{
    KeyBlock block = m_block;
    TRY(block.put(secrets, passphrase, cost, ambient));
    return write(std::move(block));
}

Result<> WorkbookFile::rekey(const Secrets &secrets, const QString &passphrase, KdfCost cost,
                             Ambient &ambient)
{
    KeyBlock block = m_block;
    TRY(block.rekey(secrets, passphrase, cost, ambient));
    return write(std::move(block));
}

Result<> WorkbookFile::addPerson(const Secrets &secrets, const QString &passphrase, KdfCost cost,
                                 Ambient &ambient, PassphraseUse use)
{
    if (people().contains(secrets.person))
        return Error{
            tr("This person can already open this workbook. Change the passphrase instead.")};
    KeyBlock block = m_block;
    TRY(block.put(secrets, passphrase, cost, ambient, use));
    return write(std::move(block));
}

Result<> WorkbookFile::removePerson(Id person)
{
    KeyBlock block = m_block;
    TRY(block.remove(person));
    return write(std::move(block));
}

// ---- the database

Result<Database> WorkbookFile::database(const Secrets &secrets, OpenMode mode) const
{
    if (!m_block.fits(secrets))
        return Error{
            tr("This key is another workbook's. Nothing was changed; unlock this workbook first.")};
    TRY_ASSIGN(database, Database::open(m_path, secrets.fileKey, mode));
    database.keepAlive(m_lock);
    return database;
}
