// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/samplepictures.h"

#include "work/attachments.h"

#include <QGuiApplication>
#include <QPainter>

namespace
{

bool hasFonts() { return qobject_cast<QGuiApplication *>(QCoreApplication::instance()); }

/// Paper with a frame, a title and lines; a red round seal at the foot.
QImage paper(const QSize &size, const QString &title, const QStringList &lines)
{
    QImage page(size, QImage::Format_RGB32);
    page.fill(QColor(QStringLiteral("#fbfaf4")));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect frame = page.rect().adjusted(40, 40, -40, -40);
    painter.setPen(QPen(QColor(QStringLiteral("#b08d3c")), 6));
    painter.drawRect(frame);
    painter.setPen(QPen(QColor(QStringLiteral("#c8302b")), 6));
    painter.drawEllipse(QPoint(frame.right() - 150, frame.bottom() - 140), 90, 90);
    const int step = frame.height() / int(lines.size() + 5);
    painter.setPen(QPen(QColor(QStringLiteral("#d8d2c0")), 2));
    for (int i = 0; i < lines.size(); ++i) {
        const int y = frame.top() + step * (i + 3) + step / 3;
        painter.drawLine(frame.left() + 60, y, frame.right() - 60, y);
    }
    if (!hasFonts()) return page;
    QFont font;
    font.setPixelSize(step * 3 / 4);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(QColor(QStringLiteral("#3a3428")));
    painter.drawText(QRect(frame.left(), frame.top() + step / 2, frame.width(), step),
                     Qt::AlignCenter, title);
    font.setPixelSize(step * 2 / 5);
    font.setBold(false);
    painter.setFont(font);
    for (int i = 0; i < lines.size(); ++i)
        painter.drawText(QRect(frame.left() + 70, frame.top() + step * (i + 2) + step / 3,
                               frame.width() - 140, step),
                         Qt::AlignVCenter, lines[i]);
    return page;
}

} // namespace

QList<VisitFile> samplePictures(const Firm &firm, const Id &bank)
{
    const QImage license = paper(QSize(1600, 1130), QStringLiteral("营业执照(样例)"),
                                 {QStringLiteral("名　　称　%1").arg(firm.name),
                                  QStringLiteral("代　　码　%1").arg(firm.code.value),
                                  QStringLiteral("经营场所　%1").arg(firm.address),
                                  QStringLiteral("本图为演示数据,并非真实证照")});
    const QImage consent =
        paper(QSize(1130, 1600), QStringLiteral("授权书(样例)"),
              {firm.name, QStringLiteral("同意向所列银行提供联系方式"),
               QStringLiteral("签字　　　　　　日期"), QStringLiteral("本图为演示数据")});
    QList<VisitFile> files;
    for (const auto &[name, kind, picture, to] :
         {std::tuple(QStringLiteral("营业执照(样例).jpg"), FileKind::License, license, Id()),
          std::tuple(QStringLiteral("授权书(样例).jpg"), FileKind::Consent, consent, bank)}) {
        Result<ReadyFile> file = attachments::ready(picture, name, {});
        if (!file) continue;
        file->kind = kind;
        files.append({*file, to});
    }
    return files;
}
