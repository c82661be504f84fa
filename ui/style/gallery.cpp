// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/gallery.h"

#include "forms/fieldbox.h"
#include "style/delegates.h"
#include "style/draw.h"
#include "style/firmname.h"
#include "style/icons.h"
#include "style/pageheader.h"
#include "style/segments.h"
#include "style/sidelist.h"
#include "style/widgets.h"

#include <QtWidgets>

namespace
{
QBoxLayout *line(std::initializer_list<QWidget *> widgets, int spacing = Metrics::gap)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing);
    for (QWidget *widget : widgets) row->addWidget(widget);
    row->addStretch();
    return row;
}

QWidget *buttons()
{
    auto *box = new QWidget;
    auto *off = plainButton(u"暂停"_qs);
    off->setEnabled(false);
    auto *row = line({primaryButton(u"保存"_qs, {}, QKeySequence(u"Ctrl+S"_qs)),
                      outlineButton(u"记录走访"_qs), plainButton(u"打印"_qs, u"print"_qs), off,
                      linkButton(u"查看"_qs)});
    row->setContentsMargins(0, 0, 0, 0);
    box->setLayout(row);
    return box;
}

/// A day that does not move, so that pictures can be compared.
struct SampleDay : Ambient {
    qint64 nowMs() const override { return 1'795'572'000'000; } // 2026-11-25 10:00 in China
    void random(void *to, std::size_t size) override { memset(to, 0, size); }
};
SampleDay sampleDay;

QWidget *inputs()
{
    auto *box = new QWidget;
    auto *people = new NumberEdit(u"人"_qs);
    people->setValue(46);
    people->setFixedWidth(84);
    auto *amount = new MoneyEdit;
    amount->setUnit(u"万元"_qs);
    amount->setValue(Money::wan(150));
    auto *odd = new MoneyEdit;
    odd->setUnit(u"万元"_qs);
    odd->setValue(Money::wan(2'000'000));
    setFieldState(odd, FieldState::Warning);
    auto *date = new DateEdit(sampleDay);
    date->setValue(QDate(2026, 11, 20));
    setFieldState(date, FieldState::Error);
    auto *row = line({people, amount, odd, date});
    row->setContentsMargins(0, 0, 0, 0);
    box->setLayout(row);
    return box;
}

QWidget *boxes()
{
    auto *box = new QWidget;
    auto *people = new NumberEdit(u"人"_qs);
    people->setValue(46);
    auto *changed = new FieldBox(u"从业人数"_qs, people);
    changed->setTracksChange(true);
    changed->setPrevious(u"38"_qs, true);
    auto *income = new MoneyEdit;
    income->setUnit(u"万元"_qs);
    income->setValue(Money::wan(1860));
    auto *same = new FieldBox(u"上年营收"_qs, income);
    same->setTracksChange(true);
    same->setPrevious(u"1,860"_qs, false);
    auto *date = new DateEdit(sampleDay);
    date->setValue(QDate(2026, 11, 20));
    auto *late = new FieldBox(u"期望到位"_qs, date);
    late->setMessage(FieldState::Error, u"期望到位早于走访日期，请填 11月25日 或以后"_qs);
    auto *money = new MoneyEdit;
    money->setUnit(u"万元"_qs);
    money->setValue(Money::wan(2'000'000));
    auto *yuan = new FieldBox(u"金额"_qs, money);
    yuan->setMessage(FieldState::Warning, u"是不是按元填的？"_qs, u"改为 200 万元"_qs);
    auto *secret = new PassphraseEdit;
    secret->setText(u"rongshu-xiawu"_qs);
    auto *pass = new FieldBox(u"口令"_qs, secret);
    pass->setNote(u"几个不相干的词连起来，用字母和数字。"_qs);
    auto *text = new FieldBox(u"困难诉求"_qs, new TextEdit(2));
    auto *frame = new RecordFrame;
    frame->setNumber(2);
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(12, 6, 12, 8);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame);
    int at = 0;
    for (FieldBox *field : {changed, same, late, yuan, pass, text}) {
        grid->addWidget(field, at / 3, at % 3, Qt::AlignTop);
        ++at;
    }
    return box;
}

QWidget *choices()
{
    auto *box = new QWidget;
    auto *met = new Segments({u"符合"_qs, u"不符合"_qs, u"待核实"_qs});
    met->setCurrent(0);
    auto *bad = new Segments({u"符合"_qs, u"不符合"_qs, u"待核实"_qs});
    bad->setTone(1, Tone::Err);
    bad->setTone(2, Tone::Warn);
    bad->setCurrent(1);
    auto *combo = new ChoiceCombo;
    combo->addItems({u"信用"_qs, u"保证"_qs});
    auto *tick = new QCheckBox(u"已选"_qs);
    tick->setChecked(true);
    auto *row = line({met, bad, combo, tick});
    row->setContentsMargins(0, 0, 0, 0);
    box->setLayout(row);
    return box;
}

QWidget *chips()
{
    auto *box = new QWidget;
    auto *need = new Chip(u"有需求"_qs);
    need->setRemovable(true);
    need->setChecked(true);
    auto *village = new Chip(u"村居"_qs);
    village->setChoices(new QMenu(village));
    auto *late = new Chip(u"超期"_qs);
    late->setIconName(lightIcon(Light::Red));
    late->setCount(3);
    auto *row = line({need, village, late, new Tag(u"制鞋业"_qs), new Tag(u"外贸"_qs, Tone::Accent),
                      new Tag(u"临期"_qs, Tone::Warn, u"warn"_qs),
                      new Tag(u"超期"_qs, Tone::Err, u"error"_qs),
                      new Tag(u"授信"_qs, Tone::Ok, u"check"_qs)});
    row->setContentsMargins(0, 0, 0, 0);
    box->setLayout(row);
    return box;
}

class Lights : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        static const QString words[] = {u"期内"_qs, u"临期"_qs,   u"超期"_qs,
                                        u"办结"_qs, u"未起算"_qs, u"暂停"_qs};
        static constexpr Light lights[] = {Light::Green, Light::Amber, Light::Red,
                                           Light::Grey,  Light::None,  Light::Paused};
        QPainter painter(this);
        int x = 0;
        for (int i = 0; i < 6; ++i)
            x += 12 + paintLight(painter, rect().adjusted(x, 0, 0, 0), lights[i], words[i]);
    }
};

QWidget *banners()
{
    auto *box = new QWidget;
    auto *row = line({new Banner(Tone::Warn, u"12 天前已有人走访过"_qs),
                      new Banner(Tone::Err, u"不能早于走访日期"_qs),
                      new Banner(Tone::Accent, u"已填上次的情况"_qs)});
    row->setContentsMargins(0, 0, 0, 0);
    box->setLayout(row);
    return box;
}

QStandardItem *cell(const QString &text, CellKind kind = CellKind::Text)
{
    auto *item = new QStandardItem(text);
    item->setData(int(kind), Roles::Kind);
    item->setEditable(false);
    return item;
}

void addFirm(QStandardItemModel *model, const NameParts &name, const QString &wan, Light light,
             const QString &word, const QString &due)
{
    auto *firm = cell(name.dimHead + name.core + name.dimTail, CellKind::FirmName);
    firm->setData(QVariant::fromValue(name), Roles::Name);
    auto *clock = cell(word, CellKind::Light);
    clock->setData(int(light), Roles::Light);
    model->appendRow({firm, cell(wan, CellKind::Number), clock, cell(due)});
}

QWidget *list()
{
    auto *table = new Table;
    auto *model = new QStandardItemModel(0, 4, table);
    model->setHorizontalHeaderLabels({u"企业名称"_qs, u"需求 万元"_qs, u"时限"_qs, u"到期"_qs});
    model->setHeaderData(1, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                         Qt::TextAlignmentRole);
    const QString tail = u"有限公司（演示）"_qs;
    addFirm(model, {u"晋江市"_qs, u"宏源纸业"_qs, tail}, u"120"_qs, Light::Red, u"超期 3 天"_qs,
            u"11月22日"_qs);
    addFirm(model, {u"晋江市"_qs, u"海悦鞋材"_qs, tail}, u"50"_qs, Light::Amber, u"还剩 4 天"_qs,
            u"11月29日"_qs);
    addFirm(model, {u"陈埭镇"_qs, u"恒锦织造"_qs, u"厂（演示）"_qs}, u"1,080"_qs, Light::Green,
            u"还剩 12 天"_qs, u"12月7日"_qs);
    const QModelIndex hit = model->index(1, 0);
    model->setData(hit, QVariant::fromValue(QList<Span>{{3, 2}}), Roles::Hits);
    table->setModel(model);
    table->setColumnWidth(0, 270);
    table->setColumnWidth(2, 110);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setFixedHeight(Metrics::tableHeader + 3 * Metrics::row);
    table->selectRow(1);
    return table;
}

QWidget *richList()
{
    auto *table = new Table;
    auto *model = new QStandardItemModel(0, 3, table);
    auto *group = cell(u"示例银行甲 陈埭支行"_qs);
    group->setData(true, Roles::Group);
    group->setData(true, Roles::GroupOpen);
    group->setData(u"34 笔"_qs, Roles::GroupFact);
    group->setData(QVariant::fromValue(QList<LightCount>{{Light::Red, 1}, {Light::Amber, 4}}),
                   Roles::GroupLights);
    model->appendRow({group, cell({}), cell({})});
    for (int i = 0; i < 2; ++i) {
        auto *firm = cell(u"晋江市华塘伞业有限公司（演示）"_qs, CellKind::TwoLines);
        firm->setData(
            QVariant::fromValue(NameParts{u"晋江市"_qs, u"华塘伞业"_qs, u"有限公司（演示）"_qs}),
            Roles::Name);
        firm->setData(u"金榕路 13 号    蔡示三"_qs, Roles::Second);
        firm->setData(u"有答复要带"_qs, Roles::SecondNote);
        firm->setData(int(Tone::Accent), Roles::SecondTone);
        auto *criteria = cell(u"1 1 1 3 1"_qs, CellKind::Criteria);
        criteria->setData(QVariant::fromValue(QList<int>{1, 1, 2, 3, i}), Roles::Criteria);
        auto *steps = cell(u"材料齐备"_qs, CellKind::Steps);
        steps->setData(4, Roles::Steps);
        model->appendRow({firm, criteria, steps});
    }
    table->setModel(model);
    table->setRowHeight(Metrics::rowTwoLines);
    table->verticalHeader()->resizeSection(0, Metrics::group);
    table->horizontalHeader()->hide();
    table->setColumnWidth(0, 290);
    table->setColumnWidth(1, 120);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setFixedHeight(Metrics::group + 2 * Metrics::rowTwoLines);
    return table;
}

QWidget *iconSheet()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    int at = 0;
    const QStringList names = iconNames();
    for (const QString &name : names) {
        auto *spot = new QToolButton;
        spot->setIcon(icon(name));
        spot->setIconSize({20, 20});
        spot->setToolTip(name);
        spot->setFocusPolicy(Qt::NoFocus);
        grid->addWidget(spot, at / 19, at % 19);
        ++at;
    }
    return box;
}

QWidget *figures()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto *tiles = new CountTiles;
    tiles->setTiles({{u"361"_qs, u"新企业"_qs},
                     {u"28"_qs, u"已有，无变化"_qs},
                     {u"4"_qs, u"退回"_qs, Tone::Err}});
    auto *packages = new PackageTiles;
    using State = PackageTiles::State;
    packages->setPackages({{5, State::Received},
                           {6, State::Received},
                           {7, State::Missing},
                           {8, State::Received},
                           {9, State::Waiting}});
    auto *flow = new CountFlow;
    flow->setSteps(
        {{u"312"_qs, u"已保存"_qs}, {u"298"_qs, u"已导出"_qs}, {u"281"_qs, u"已收到"_qs}});
    column->addWidget(tiles);
    column->addWidget(packages);
    column->addWidget(flow);
    return box;
}

QWidget *leftSide()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(Metrics::pageMargin, 12, Metrics::pageMargin, 12);
    column->setSpacing(Metrics::gap);
    auto *title = line(
        {textLabel(Theme::of().isDark() ? u"深色"_qs : u"浅色"_qs, TextPx::title, true),
         textLabel(u"节标题 15"_qs, TextPx::section, true), textLabel(u"正文 14"_qs, TextPx::body),
         textLabel(u"说明 12"_qs, TextPx::caption, false, Token::Text2),
         new KeyHint(u"F8"_qs, u"下一处"_qs)});
    column->addLayout(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Metrics::gapSection);
    grid->setVerticalSpacing(Metrics::gap);
    auto *lights = new Lights;
    lights->setMinimumHeight(22);
    const std::pair<QString, QWidget *> rows[] = {
        {u"按钮 32"_qs, buttons()},  {u"输入 32"_qs, inputs()},   {u"选择"_qs, choices()},
        {u"筛选、标签"_qs, chips()}, {u"灯 形状＋词"_qs, lights}, {u"提示"_qs, banners()},
    };
    int at = 0;
    for (const auto &[name, widget] : rows) {
        grid->addWidget(textLabel(name, TextPx::caption, false, Token::Text2), at, 0);
        grid->addWidget(widget, at++, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addWidget(list());
    column->addWidget(richList());
    column->addWidget(boxes());
    column->addStretch();
    return box;
}

QWidget *rightSide()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 12, Metrics::pageMargin, 12);
    column->setSpacing(Metrics::gap);
    auto *banner = new Banner(Tone::Warn, u"12 天前已有人走访过"_qs,
                              u"11月13日 王芳，电话走访，当时没有需求"_qs);
    banner->setAction(u"查看那次走访"_qs);
    auto *tabs = new TabStrip;
    tabs->addTab(u"经过"_qs);
    tabs->addTab(u"走访"_qs);
    tabs->addTab(u"融资需求"_qs);
    tabs->setTabCount(1, 7);
    tabs->setTabDone(1, true);
    tabs->setTabErrors(2, 1);
    auto *name = new FirmNameLabel(TextPx::record);
    name->setName({u"晋江市"_qs, u"五里拉链"_qs, u"有限公司（演示）"_qs});
    auto *section = new SectionTitle(u"融资需求"_qs, u"2 笔，共 200 万元"_qs);
    section->addAtEnd(linkButton(u"添加一笔"_qs, u"plus"_qs));
    auto *empty =
        new EmptyState(u"need"_qs, u"还没有融资需求"_qs,
                       u"走访时填一笔需求，保存后会出现在这里，\n并自动进入申报清单。"_qs);
    empty->setButton(outlineButton(u"记录走访"_qs, u"plus"_qs, QKeySequence(u"Ctrl+N"_qs)));
    for (QWidget *widget :
         {static_cast<QWidget *>(name), static_cast<QWidget *>(banner),
          static_cast<QWidget *>(tabs), static_cast<QWidget *>(section), figures(), iconSheet()})
        column->addWidget(widget);
    column->addWidget(empty, 1);
    return box;
}

SideList *side()
{
    auto *list = new SideList;
    list->setMainAction(u"记录走访"_qs, u"plus"_qs, QKeySequence(u"Ctrl+N"_qs));
    list->setMainFilled(false);
    list->setSearchText(u"查找"_qs);
    list->addItem(u"today"_qs, u"today"_qs, u"今日"_qs);
    list->addItem(u"firms"_qs, u"firm"_qs, u"企业"_qs);
    list->addCaption(u"out"_qs, u"输出"_qs);
    list->addItem(u"sync"_qs, u"sync"_qs, u"同步"_qs);
    list->setCount(u"sync"_qs, 14);
    list->setCurrent(u"sync"_qs);
    list->setPerson(u"林晓"_qs, u"网格员・陈埭二村"_qs);
    list->setLockText(u"锁定"_qs);
    return list;
}
} // namespace

QWidget *makeGallery()
{
    auto *window = new QWidget;
    setSurface(window, QPalette::Base);
    auto *header = new PageHeader(u"样式"_qs);
    header->setFact(u"全部部件"_qs);
    header->setProblems(1);
    header->addAction(plainButton(u"关闭"_qs));
    header->addAction(
        primaryButton(u"导出第 9 包"_qs, u"export"_qs, QKeySequence(u"Ctrl+Return"_qs)));
    auto *status = new StatusLine;
    status->setMessage(u"已保存：百屿制衣 走访 09:48"_qs, u"撤销 Ctrl+Z"_qs);
    status->setFacts({{u"未导出 14 条"_qs, u"sync"_qs}, {u"演示数据"_qs}});
    auto *halves = new QHBoxLayout;
    halves->addWidget(leftSide(), 1);
    halves->addWidget(rightSide(), 1);
    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    page->addWidget(header);
    page->addLayout(halves, 1);
    page->addWidget(status);
    auto *all = new QHBoxLayout(window);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(side());
    all->addLayout(page, 1);
    window->resize(1500, 900);
    return window;
}
