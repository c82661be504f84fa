<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Attachment</name>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>File</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>添加日期</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Audit entry</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Deed</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Concerning</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Bank</name>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>No longer takes part</source>
        <translation>不再参与</translation>
    </message>
</context>
<context>
    <name>BanksPage</name>
    <message>
        <source>Banks</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Add a bank</source>
        <translation>添加银行</translation>
    </message>
    <message>
        <source>Read an answer sheet</source>
        <translation>读入反馈表</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n 个网点</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the answer sheet</source>
        <translation>保存反馈表</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n open referral(s). Send it to the bank.</source>
        <translation>
            <numerusform>已写出 %n 笔在办推荐，请发给银行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the sheet that the bank sent back</source>
        <translation>选择银行发回的反馈表</translation>
    </message>
    <message>
        <source>Read: %1 answers, %2 granted, %3 refused, %4 rows not taken over.</source>
        <translation>已读入：答复 %1 笔，授信 %2 笔，不予授信 %3 笔，未采用 %4 行。</translation>
    </message>
    <message>
        <source>New bank</source>
        <translation>新银行</translation>
    </message>
    <message>
        <source>Write answer sheet</source>
        <translation>生成反馈表</translation>
    </message>
    <message>
        <source>No banks yet</source>
        <translation>还没有银行</translation>
    </message>
    <message>
        <source>Add the branches that take part, and needs can be referred.</source>
        <translation>添加参加对接的网点，就可以推荐需求。</translation>
    </message>
    <message>
        <source>Writing the answer sheet</source>
        <translation>正在写反馈表</translation>
    </message>
    <message>
        <source>Reading the answer sheet</source>
        <translation>正在读反馈表</translation>
    </message>
    <message>
        <source>Saved: 1 bank.</source>
        <translation>已保存：1 家银行。</translation>
    </message>
    <message>
        <source>Answer sheet</source>
        <translation>反馈表</translation>
    </message>
    <message>
        <source>An .xlsx with every open referral; the bank fills it in and sends it back.</source>
        <translation>一份 .xlsx，列出全部在办推荐；银行填好后发回。</translation>
    </message>
    <message>
        <source>Zip files with a password (*.zip)</source>
        <translation>带密码的压缩文件 (*.zip)</translation>
    </message>
    <message>
        <source>Password of the zip file</source>
        <translation>压缩文件的密码</translation>
    </message>
    <message>
        <source>Which password is the bank to open it with?</source>
        <translation>银行用哪个密码打开？</translation>
    </message>
    <message>
        <source>Tell it to the bank by telephone, not in the same message. It is not kept here.</source>
        <translation>请用电话告诉银行，不要与文件一起发送。本程序不保存密码。</translation>
    </message>
    <message>
        <source>Write the sheet</source>
        <translation>生成反馈表</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv *.zip)</source>
        <translation>表格 (*.xlsx *.csv *.zip)</translation>
    </message>
    <message>
        <source>Which password opens it?</source>
        <translation>用哪个密码打开？</translation>
    </message>
    <message>
        <source>The bank has it from you, or tells you its own.</source>
        <translation>密码由本所告知银行，或由银行另行告知。</translation>
    </message>
    <message>
        <source>Read the sheet</source>
        <translation>读取反馈表</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Batch number</source>
        <translation>批次号</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>制作日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Bank for %1</source>
        <translation>%1 的推荐银行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2 × 10k CNY</source>
        <translation>%1&#x3000;%2 万元</translation>
    </message>
    <message>
        <source>The firm has agreed to no bank yet, so it cannot be referred.</source>
        <translation>企业还没有同意任何银行，暂时不能推荐。</translation>
    </message>
    <message>
        <source>No consent for %1 yet</source>
        <translation>尚未取得%1的授权</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not in this batch</source>
        <translation>不列入本批次</translation>
    </message>
    <message numerus="yes">
        <source>Refer %n need(s) in a batch</source>
        <translation>
            <numerusform>推荐 %n 笔，生成批次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Borrowing</name>
    <message>
        <source>First-time</source>
        <translation>首贷</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续贷</translation>
    </message>
    <message>
        <source>Further loan</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>CalendarSettings</name>
    <message>
        <source>Holidays and make-up working days</source>
        <translation>节假日与调休上班日</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 holidays are not published; Monday to Friday is used.</source>
        <translation>%1 年节假日尚未公布，暂按周一至周五计算。</translation>
    </message>
    <message>
        <source>The State Council publishes a year&apos;s days in the autumn before. Take them over from a CSV file with date, kind (holiday or makeup_workday) and name.</source>
        <translation>国务院办公厅在前一年秋天公布。请从 CSV 文件读入，列为 date、kind（holiday 或 makeup_workday）和 name。</translation>
    </message>
    <message>
        <source>The office keeps this table; it comes with its packages.</source>
        <translation>此表由办公室维护，随数据包更新。</translation>
    </message>
    <message>
        <source>Read a year&apos;s days</source>
        <translation>读入一年的节假日</translation>
    </message>
    <message>
        <source>at work %1</source>
        <translation>%1 上班</translation>
    </message>
    <message>
        <source>Choose the table of holidays</source>
        <translation>选择节假日表</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Read: %1 days new, %2 changed, %3 taken out. Clocks count with them now.</source>
        <translation>已读入：新增 %1 天，改动 %2 天，去掉 %3 天。时限已按新表计算。</translation>
    </message>
    <message>
        <source>Due days that moved</source>
        <translation>变动的到期日</translation>
    </message>
    <message numerus="yes">
        <source>%n clock(s)</source>
        <translation>
            <numerusform>%n 项时限</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation>%1，原为 %2</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>The passphrase file cannot be read. Check its path.</source>
        <translation>口令文件读不了，请检查路径。</translation>
    </message>
    <message>
        <source>There is no passphrase. Set GRIDPOINT_PASSPHRASE or give --passphrase-file.</source>
        <translation>没有口令。请设置 GRIDPOINT_PASSPHRASE，或给出 --passphrase-file。</translation>
    </message>
    <message>
        <source>There is no passphrase for the new file. Set GRIDPOINT_NEW_PASSPHRASE.</source>
        <translation>新文件没有口令。请设置 GRIDPOINT_NEW_PASSPHRASE。</translation>
    </message>
    <message>
        <source>There is no worker of this name here.</source>
        <translation>这里没有叫这个名字的网格员。</translation>
    </message>
    <message>
        <source>Several workers have this name. Give the id.</source>
        <translation>有几位网格员同名，请给出编号。</translation>
    </message>
    <message>
        <source>--firms and --workers are numbers, 1 or more.</source>
        <translation>--firms 和 --workers 应为 1 以上的数字。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another.</source>
        <translation>文件夹 %1 建不了，请另选一个。</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check its name.</source>
        <translation>没有文件或文件夹 %1，请检查名字。</translation>
    </message>
    <message>
        <source>There is no package in this folder.</source>
        <translation>这个文件夹里没有数据包。</translation>
    </message>
    <message>
        <source>There is no kind of record named %1. There are: %2.</source>
        <translation>没有名为 %1 的记录类型。有：%2。</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>标准输入读不了。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>this is no JSON object.</source>
        <translation>这不是 JSON 对象。</translation>
    </message>
    <message>
        <source>--format is json or csv.</source>
        <translation>--format 应为 json 或 csv。</translation>
    </message>
    <message>
        <source>--unmasked needs a reason: --reason TEXT.</source>
        <translation>--unmasked 需要理由：--reason 文字。</translation>
    </message>
    <message>
        <source>--where takes FIELD=VALUE.</source>
        <translation>--where 的写法是 字段=值。</translation>
    </message>
    <message>
        <source>%1 is no id.</source>
        <translation>%1 不是编号。</translation>
    </message>
    <message>
        <source>There is no such record in this workbook.</source>
        <translation>工作文件里没有这条记录。</translation>
    </message>
    <message>
        <source>%1 is no date. Give one such as 2026-11-02.</source>
        <translation>%1 不是日期，请写成 2026-11-02 的样子。</translation>
    </message>
    <message>
        <source>There is no report named %1. See gridpointctl reports.</source>
        <translation>没有名为 %1 的报表，请看 gridpointctl reports。</translation>
    </message>
    <message>
        <source>--criteria takes five verdicts, such as met,met,met,to_verify,met.</source>
        <translation>--criteria 要五个判断，如 met,met,met,to_verify,met。</translation>
    </message>
    <message>
        <source>%1 is no verdict. There are met, not_met and to_verify.</source>
        <translation>%1 不是判断，应为 met、not_met 或 to_verify。</translation>
    </message>
    <message>
        <source>--outcome is recommend, return or coach.</source>
        <translation>--outcome 应为 recommend、return 或 coach。</translation>
    </message>
    <message>
        <source>Wrong number of arguments.</source>
        <translation>参数个数不对。</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>缺少 --%1。</translation>
    </message>
    <message>
        <source>There is no batch %1.</source>
        <translation>没有批次 %1。</translation>
    </message>
    <message>
        <source>--map is FORM HEADER=OUR HEADER; %1 is not.</source>
        <translation>--map 的写法是“表单列名=本表列名”，%1 不是。</translation>
    </message>
    <message>
        <source>--list is one of: %1.</source>
        <translation>--list 只能是以下之一：%1。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1: from number %2 on, two copies of one workbook went on separately. Both are kept.</source>
        <translation>%1：从第 %2 号起，同一工作簿的两份各自继续。两份都已保留。</translation>
    </message>
    <message>
        <source>Name one entry, or give --all.</source>
        <translation>请指定一条，或给出 --all。</translation>
    </message>
    <message>
        <source>%1 is no number.</source>
        <translation>%1 不是数字。</translation>
    </message>
    <message>
        <source>A contested deletion is decided by --value keep or delete.</source>
        <translation>有争议的删除用 --value keep 或 delete 决定。</translation>
    </message>
    <message>
        <source>Give --value or --head, one of them.</source>
        <translation>请给出 --value 或 --head，二者选一。</translation>
    </message>
    <message>
        <source>--head is a number from 1 to %1.</source>
        <translation>--head 是 1 到 %1 的数字。</translation>
    </message>
    <message>
        <source>The contact is erased, but the file could not be rewritten yet. Free some disk space and open it once more.</source>
        <translation>联系方式已删除，但文件还没能重写。请腾出磁盘空间，再打开一次。</translation>
    </message>
    <message>
        <source>Give --import or --last-save, one of them.</source>
        <translation>请给出 --import 或 --last-save，二者选一。</translation>
    </message>
    <message>
        <source>There is no firm %1. Give its id or code.</source>
        <translation>没有企业 %1。请给出编号或代码。</translation>
    </message>
    <message>
        <source>--not and --undo exclude each other.</source>
        <translation>--not 和 --undo 不能同时使用。</translation>
    </message>
    <message>
        <source>%1 agreed to no bank yet, so its need is left out.</source>
        <translation>%1 尚未授权任何银行，需求没有列入。</translation>
    </message>
    <message>
        <source>--set takes FIELD=VALUE; %1 is not.</source>
        <translation>--set 的写法是 FIELD=VALUE，%1 不是。</translation>
    </message>
    <message>
        <source>%1 is no step. There are %2.</source>
        <translation>没有 %1 这一步。可用的有：%2。</translation>
    </message>
    <message>
        <source>--format is xlsx, csv or pdf.</source>
        <translation>--format 可用 xlsx、csv 或 pdf。</translation>
    </message>
    <message>
        <source>Give --hours or --back, not both.</source>
        <translation>--hours 与 --back 只能给一个。</translation>
    </message>
    <message>
        <source>There is no town %1.</source>
        <translation>没有名为%1的镇街。</translation>
    </message>
    <message>
        <source>%1 contacts are due; say --erase %1 to erase them. Nothing was erased.</source>
        <translation>共有 %1 户到期；请用 --erase %1 删除。没有删除任何内容。</translation>
    </message>
    <message>
        <source>--format is json, csv or xlsx.</source>
        <translation>--format 只能是 json、csv 或 xlsx。</translation>
    </message>
    <message>
        <source>A sheet needs --out, the file to write.</source>
        <translation>存表格请用 --out 给出文件。</translation>
    </message>
    <message>
        <source>That day is still to come. Nothing was erased.</source>
        <translation>该日尚未到来。没有删除任何内容。</translation>
    </message>
    <message>
        <source>Erased: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>--kind is one of: %1.</source>
        <translation>--kind 只能是：%1。</translation>
    </message>
    <message>
        <source>The file is erased, but the workbook could not be rewritten yet. Free some disk space and open it once more.</source>
        <translation>附件已删除，但工作簿还没能重写。请腾出磁盘空间，再打开一次。</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>On site</source>
        <translation>实地</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>By scan code</source>
        <translation>扫码</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save chart: %1</source>
        <translation>保存图表：%1</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页&#x3000;共 %2 页</translation>
    </message>
</context>
<context>
    <name>Coaching</name>
    <message>
        <source>Coaching ticket</source>
        <translation>辅导单</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Financing need</source>
        <translation>融资需求</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Responsible department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Referred again</source>
        <translation>再推荐</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开立日期</translation>
    </message>
</context>
<context>
    <name>CoachingState</name>
    <message>
        <source>Open</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已终止</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>没有需要决定的</translation>
    </message>
    <message>
        <source>Where two people change the same without knowing of each other, both values are kept and asked about here.</source>
        <translation>两个人互不知情地改了同一处时，两个值都会保留，并在这里请您决定。</translation>
    </message>
    <message>
        <source>↑↓ choose</source>
        <translation>↑↓ 选择</translation>
    </message>
    <message>
        <source>1, 2, … decide</source>
        <translation>1、2… 决定</translation>
    </message>
    <message>
        <source>Ctrl+1, 2, … all like it</source>
        <translation>Ctrl+1、2… 同类一并</translation>
    </message>
    <message>
        <source>Ctrl+Enter another value</source>
        <translation>Ctrl+Enter 另填一个值</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n 条待决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a missing package</source>
        <translation>
            <numerusform>%n 条等待缺失的数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>Two firms under one code?</source>
        <translation>一个代码下有两家企业？</translation>
    </message>
    <message>
        <source>Deleted and changed</source>
        <translation>删除与修改</translation>
    </message>
    <message>
        <source>list %1</source>
        <translation>名单 %1</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>somebody unknown here</source>
        <translation>这里不认识的人</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>with &quot;%1&quot;</source>
        <translation>有“%1”</translation>
    </message>
    <message>
        <source>without &quot;%1&quot;</source>
        <translation>没有“%1”</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>删除人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>%1 修改</translation>
    </message>
    <message>
        <source>Neither knew of the other. The record is kept until you decide.</source>
        <translation>两人互不知情。在您决定之前，这条记录先保留。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete anyway</source>
        <translation>仍然删除</translation>
    </message>
    <message>
        <source>Both were registered under one code, without knowing of each other.</source>
        <translation>两边互不知情，登记了同一个代码。</translation>
    </message>
    <message>
        <source>One firm: decide its name. Two firms: one of them becomes a firm of its own, with what its author recorded, and its code is to be entered anew.</source>
        <translation>如果是一家：选定名称。如果是两家：其中一家另立一条，登记人记录的内容随之转过去，代码需要重新填写。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Show unmasked</source>
        <translation>显示完整号码</translation>
    </message>
    <message>
        <source>to decide a conflict</source>
        <translation>用于决定冲突</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>用这个</translation>
    </message>
    <message numerus="yes">
        <source>Same for all %n like this</source>
        <translation>
            <numerusform>同类 %n 条都这样</numerusform>
        </translation>
    </message>
    <message>
        <source>A firm of its own</source>
        <translation>单独成为一家企业</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>另填一个值</translation>
    </message>
    <message>
        <source>Decide by this</source>
        <translation>以此为准</translation>
    </message>
    <message>
        <source>Decided: %1.</source>
        <translation>已决定：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Decided: %n alike.</source>
        <translation>
            <numerusform>已决定同类 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>已删除：%1。</translation>
    </message>
    <message>
        <source>Kept: %1.</source>
        <translation>已保留：%1。</translation>
    </message>
    <message>
        <source>Enter a value first.</source>
        <translation>请先填一个值。</translation>
    </message>
    <message>
        <source>Told apart: two firms.</source>
        <translation>已分为两家企业。</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Consent</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>是否同意</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>授权日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Version of the notice</source>
        <translation>告知书版本</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>撤回日期</translation>
    </message>
</context>
<context>
    <name>ConsentWay</name>
    <message>
        <source>Written</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>口头</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
</context>
<context>
    <name>CountyFormDialog</name>
    <message>
        <source>Fill a form</source>
        <translation>填写表格</translation>
    </message>
    <message>
        <source>%1, filled from: %2</source>
        <translation>%1，填入：%2</translation>
    </message>
    <message>
        <source>Above each field stands the form&apos;s own column; choose what fills it. The choice is kept for the next copy of this form.</source>
        <translation>每个选项上方是表格自己的列名；选择用哪一列来填。选择会保留，下次同样的表格直接沿用。</translation>
    </message>
    <message>
        <source>Stays empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>Fill and save</source>
        <translation>填写并保存</translation>
    </message>
    <message>
        <source>Every column is filled.</source>
        <translation>每一列都有内容。</translation>
    </message>
    <message>
        <source>Stay empty: %1.</source>
        <translation>留空：%1。</translation>
    </message>
</context>
<context>
    <name>CourseForm</name>
    <message>
        <source>Step</source>
        <translation>进展</translation>
    </message>
</context>
<context>
    <name>Criterion</name>
    <message>
        <source>Met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>待核实</translation>
    </message>
</context>
<context>
    <name>DashboardFilter</name>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>自定日期</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>All industries</source>
        <translation>全部行业</translation>
    </message>
    <message>
        <source>All towns</source>
        <translation>全部镇街</translation>
    </message>
    <message>
        <source>All banks</source>
        <translation>全部银行</translation>
    </message>
    <message>
        <source>Enter the two days of the period.</source>
        <translation>请填写起始日和截止日。</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>起始日期晚于截止日期。</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Back to the charts</source>
        <translation>返回图表</translation>
    </message>
    <message>
        <source>Save rule and rows</source>
        <translation>存出口径和明细</translation>
    </message>
    <message>
        <source>Rows behind the number</source>
        <translation>数字的明细</translation>
    </message>
    <message>
        <source>Working out the numbers</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>From visit to loan</source>
        <translation>从走访到放款</translation>
    </message>
    <message>
        <source>firms, each counted once</source>
        <translation>户（同一户只计一次）</translation>
    </message>
    <message numerus="yes">
        <source>%n firm(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 户次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × 10k CNY</source>
        <translation>%1 万元</translation>
    </message>
    <message>
        <source>Percent are of the firms of the step before.</source>
        <translation>百分比为占上一步的户数。</translation>
    </message>
    <message>
        <source>Open referrals by bank</source>
        <translation>各银行在办推荐</translation>
    </message>
    <message>
        <source>referrals, today</source>
        <translation>笔，截至今日</translation>
    </message>
    <message>
        <source>No bank has an open referral.</source>
        <translation>没有在办的推荐。</translation>
    </message>
    <message>
        <source>How long they have waited</source>
        <translation>在办推荐已等多久</translation>
    </message>
    <message>
        <source>referrals, since referred</source>
        <translation>笔，从推荐日起</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>needs, by amount</source>
        <translation>需求，按金额</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>No needs in this period.</source>
        <translation>本期没有融资需求。</translation>
    </message>
    <message>
        <source>Needs by town</source>
        <translation>各镇街融资需求</translation>
    </message>
    <message>
        <source>Needs by purpose</source>
        <translation>各用途融资需求</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>weighted by what was disbursed, % a year</source>
        <translation>按放款金额加权，年利率 %</translation>
    </message>
    <message>
        <source>Nothing was disbursed in this period.</source>
        <translation>本期没有放款。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv);;Paper (*.pdf)</source>
        <translation>表格 (*.xlsx *.csv);;打印文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>图片 (*.png *.svg)</translation>
    </message>
    <message>
        <source>The numbers are not worked out yet. Wait a moment.</source>
        <translation>数字还没有统计完，请稍候。</translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1：%2，共 %3</translation>
    </message>
    <message>
        <source>Export charts</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Paper (*.pdf);;Pictures (*.png *.svg)</source>
        <translation>打印文件 (*.pdf);;图片 (*.png *.svg)</translation>
    </message>
    <message>
        <source>Period: %1 to %2. Cut-off: %3.</source>
        <translation>期间：%1 至 %2。统计截止日：%3。</translation>
    </message>
    <message>
        <source>All banks, industries and towns.</source>
        <translation>全部银行、行业和镇街。</translation>
    </message>
    <message>
        <source>Counted: %1.</source>
        <translation>统计范围：%1。</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The database could not do this; nothing was changed. Please report it with these words: %1 (%2)</source>
        <translation>数据库没能完成，数据没有变。请把这句话报给技术人员：%1（%2）</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; free some space, then save again.</source>
        <translation>磁盘已满，没有保存。请腾出空间后再保存。</translation>
    </message>
    <message>
        <source>Other work in this workbook is still going on. Nothing was changed; try again in a moment.</source>
        <translation>这个工作文件还有别的操作在进行，数据没有变。请稍后再试。</translation>
    </message>
    <message>
        <source>This workbook cannot be read: it is damaged, or the key is another one&apos;s. Open a backup copy.</source>
        <translation>工作文件读不了：已损坏，或者密钥不是它的。请打开备份。</translation>
    </message>
    <message>
        <source>Part of this workbook is damaged. Nothing was changed; keep a copy of the file, then restore a backup.</source>
        <translation>工作文件有一部分损坏，数据没有变。请先留一份副本，再用备份恢复。</translation>
    </message>
    <message>
        <source>This workbook cannot be written here. Nothing was saved; copy it to a disk that can be written, and open that copy.</source>
        <translation>这里不能写入工作文件，没有保存。请复制到可写的磁盘后再打开。</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Nothing was saved; check that the disk is connected, then open the workbook again.</source>
        <translation>磁盘读写出错，没有保存。请检查磁盘是否连好，再重新打开工作文件。</translation>
    </message>
    <message>
        <source>The workbook&apos;s file could not be opened. Check that it and its folder are still there and can be written.</source>
        <translation>工作文件打不开。请看文件和文件夹是否还在、能否写入。</translation>
    </message>
    <message>
        <source>The memory is used up. Nothing was saved; close other programs, then try again.</source>
        <translation>内存不足，没有保存。请关掉其他程序再试。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，数据没有变。</translation>
    </message>
    <message>
        <source>The workbook&apos;s key has the wrong length. Open the workbook again.</source>
        <translation>工作文件的密钥长度不对。请重新打开工作文件。</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>DayKind</name>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Make-up working day</source>
        <translation>调休上班</translation>
    </message>
</context>
<context>
    <name>DictionaryEntry</name>
    <message>
        <source>Dictionary entry</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>不再提供</translation>
    </message>
</context>
<context>
    <name>Disbursement</name>
    <message>
        <source>Disbursement</source>
        <translation>放款</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Disbursed on</source>
        <translation>放款日期</translation>
    </message>
    <message>
        <source>Amount disbursed</source>
        <translation>放款金额</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>利率</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>This draft is no longer there.</source>
        <translation>这份草稿已经不在了。</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>No duplicates to decide</source>
        <translation>没有待认定的重复</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>One firm</source>
        <translation>是同一家</translation>
    </message>
    <message>
        <source>Two firms</source>
        <translation>不是同一家</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>撤回认定</translation>
    </message>
    <message>
        <source>1 one firm</source>
        <translation>1 是同一家</translation>
    </message>
    <message>
        <source>2 two firms</source>
        <translation>2 不是同一家</translation>
    </message>
    <message>
        <source>Del take back</source>
        <translation>Del 撤回认定</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Other firm</source>
        <translation>另一企业</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>one firm</source>
        <translation>同一家</translation>
    </message>
    <message>
        <source>two firms</source>
        <translation>不是同一家</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>还没有认定过</translation>
    </message>
    <message>
        <source>Decisions stand here, so that they can be taken back.</source>
        <translation>认定过的在这里，可以撤回。</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在查找重复</translation>
    </message>
    <message>
        <source>Firms without a code that are perhaps in the workbook twice come here.</source>
        <translation>没有代码、可能登记了两次的企业会出现在这里。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s), last %1</source>
        <translation>
            <numerusform>走访 %n 次，最近 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>As one firm they are one row in lists and count once; visits of both stay. It can be taken back.</source>
        <translation>认定为同一家后，列表只占一行，统计只算一户，两边的走访都保留。可以撤回。</translation>
    </message>
    <message>
        <source>The decision is taken back.</source>
        <translation>已撤回认定。</translation>
    </message>
    <message>
        <source>Noted: one firm.</source>
        <translation>已认定：是同一家。</translation>
    </message>
    <message>
        <source>Noted: two firms.</source>
        <translation>已认定：不是同一家。</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Erase the contact</source>
        <translation>删除联系方式</translation>
    </message>
    <message>
        <source>Erase the contact of %1 for good? It cannot be restored.</source>
        <translation>永久删除 %1 的联系方式？以后不能恢复。</translation>
    </message>
    <message>
        <source>Name, phone and legal representative go from the log, the search, drafts and copies, and from every laptop with its next package; so do notes that name the contact.</source>
        <translation>姓名、电话和法定代表人会从日志、查找、草稿和副本中清除，并随下一个数据包从每台电脑上清除；提到联系人的备注也一并清除。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不删除</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The contact is erased for good.</source>
        <translation>联系方式已永久删除。</translation>
    </message>
    <message>
        <source>The contact is erased. The file is rewritten when it is opened next.</source>
        <translation>联系方式已删除。下次打开时会重写文件。</translation>
    </message>
    <message numerus="yes">
        <source>Erase the firm&apos;s %n file(s), too</source>
        <translation>
            <numerusform>同时删除这家企业的 %n 个附件</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase a file</source>
        <translation>删除附件</translation>
    </message>
    <message>
        <source>Erase %1 for good? It cannot be restored.</source>
        <translation>永久删除 %1？以后不能恢复。</translation>
    </message>
    <message>
        <source>Its name and content go from the log, drafts and copies, and from every laptop with its next package.</source>
        <translation>名称和内容会从记录、草稿和副本中删除，各台电脑读入下一个数据包后也会删除。</translation>
    </message>
    <message>
        <source>The file is erased for good.</source>
        <translation>附件已永久删除。</translation>
    </message>
    <message>
        <source>The file is erased. The workbook is rewritten when it is opened next.</source>
        <translation>附件已删除。工作簿会在下次打开时重写。</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>上次 %1</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>同上次</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Choose photos or PDFs</source>
        <translation>选择照片或 PDF</translation>
    </message>
    <message>
        <source>Photos and PDFs (%1)</source>
        <translation>照片和 PDF (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be added. %1</source>
        <translation>
            <numerusform>有 %n 个文件没能添加。%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileKind</name>
    <message>
        <source>License</source>
        <translation>营业执照</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>经营场所</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>FileViewer</name>
    <message>
        <source>Previous picture</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>整张图片</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Nothing fits.</source>
        <translation>没有符合的。</translation>
    </message>
    <message>
        <source>Firm, code, phone, words of a visit, or a command</source>
        <translation>企业、代码、电话、走访内容或命令</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>融资需求</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>Firm</name>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村居</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>经营地址</translation>
    </message>
    <message>
        <source>Industry code</source>
        <translation>行业代码</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Last year&apos;s revenue</source>
        <translation>上年营收</translation>
    </message>
    <message>
        <source>Total assets</source>
        <translation>资产总额</translation>
    </message>
    <message>
        <source>Registered capital</source>
        <translation>注册资本</translation>
    </message>
    <message>
        <source>Total liabilities</source>
        <translation>负债总额</translation>
    </message>
    <message>
        <source>Present loans</source>
        <translation>现有贷款</translation>
    </message>
    <message>
        <source>Lending bank</source>
        <translation>贷款行</translation>
    </message>
    <message>
        <source>Size as stated</source>
        <translation>自报规模</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Grid point</source>
        <translation>网格点</translation>
    </message>
    <message>
        <source>Visit planned on</source>
        <translation>计划走访日期</translation>
    </message>
</context>
<context>
    <name>FirmFiles</name>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Photos and PDFs of licenses and consents; they can be dropped or pasted here, too.</source>
        <translation>执照、授权书等的照片和 PDF；也可以拖进来或粘贴。</translation>
    </message>
    <message>
        <source>None yet. Add a photo or PDF, drop it here, or paste it.</source>
        <translation>还没有。可以添加照片或 PDF，也可以拖进来或粘贴。</translation>
    </message>
    <message>
        <source>Erased file</source>
        <translation>已删除的附件</translation>
    </message>
    <message>
        <source>File without a name</source>
        <translation>没有名称的附件</translation>
    </message>
    <message>
        <source>erased for good</source>
        <translation>已永久删除</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>还没有到</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Save a copy of %1</source>
        <translation>另存 %1 的副本</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>%1 的更多操作</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>内容是</translation>
    </message>
    <message>
        <source>Take it off the firm</source>
        <translation>从企业移除</translation>
    </message>
    <message>
        <source>Taken off: 1 file.</source>
        <translation>已移除 1 个附件。</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>永久删除…</translation>
    </message>
    <message>
        <source>A copy outside the workbook</source>
        <translation>把副本存到工作簿之外</translation>
    </message>
    <message>
        <source>Who took it out, when and why is noted in the audit trail. The copy is not encrypted.</source>
        <translation>由谁、何时、为何取出会记入审计。副本没有加密。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>选择位置</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved a copy of %1.</source>
        <translation>已另存 %1 的副本。</translation>
    </message>
</context>
<context>
    <name>FirmFinder</name>
    <message>
        <source>Part of the name, initials, last digits of the code, or phone</source>
        <translation>名称的一部分、拼音首字母、代码后几位或电话</translation>
    </message>
    <message>
        <source>Find the firm</source>
        <translation>查找企业</translation>
    </message>
    <message>
        <source>Firms found</source>
        <translation>找到的企业</translation>
    </message>
    <message>
        <source>Add a new firm</source>
        <translation>登记新企业</translation>
    </message>
    <message>
        <source>No firm matches. It will be registered with this visit.</source>
        <translation>没有相符的企业，会随这次走访登记。</translation>
    </message>
    <message>
        <source>It is none of these</source>
        <translation>都不是</translation>
    </message>
</context>
<context>
    <name>FirmList</name>
    <message>
        <source>Row %1 has the same code, but differs in: %2. Keep one of them.</source>
        <translation>第 %1 行代码相同，但 %2 不同。请只留一行。</translation>
    </message>
    <message>
        <source>Row %1 has the same name and town, also without a code. If they are one firm, keep one row.</source>
        <translation>第 %1 行名称和镇街相同，也没有代码。如果是同一户，请只留一行。</translation>
    </message>
    <message>
        <source>%1 names no unit; it is read as %2.</source>
        <translation>%1没有写单位，按%2读取。</translation>
    </message>
    <message>
        <source>%1 is in %2, which is not read. Change the column to 万元 to take it over.</source>
        <translation>%1的单位是%2，没有读取。请把这一列换成万元。</translation>
    </message>
    <message>
        <source>No header with a firm&apos;s name or code was found in the first %1 rows, so nothing was read. Choose the sheet that holds the list, or name its columns as on the license.</source>
        <translation>前 %1 行没有找到企业名称或代码的表头，没有读取。请选择名单所在的工作表，或按执照写列名。</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>Why rejected</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>Row in the list</source>
        <translation>名单中的行号</translation>
    </message>
    <message>
        <source>%1 shows the error %2. Enter the value itself.</source>
        <translation>%1显示错误 %2，请填写数值。</translation>
    </message>
    <message>
        <source>%1 holds characters that cannot be read. Enter it anew.</source>
        <translation>%1含有读不了的字符，请重新填写。</translation>
    </message>
    <message>
        <source>The name is missing. Enter it as on the license.</source>
        <translation>没有企业名称，请按执照填写。</translation>
    </message>
    <message>
        <source>The code was kept as a number, so its last digits are lost. Make the column text and enter the code from the license.</source>
        <translation>代码被存成了数字，末几位已丢失。请把这一列设为文本，按执照填写代码。</translation>
    </message>
    <message>
        <source>The type does not fit the code, which begins with %1. Compare with the license.</source>
        <translation>主体类型与代码开头 %1 不符，请对照执照。</translation>
    </message>
    <message>
        <source>The town %1 is not in the table of towns. Correct it, or add it in the settings.</source>
        <translation>镇街表中没有%1。请改正，或在设置中添加。</translation>
    </message>
    <message>
        <source>There is neither a code nor a town. Enter one of them.</source>
        <translation>代码和镇街都没有，请至少填一项。</translation>
    </message>
    <message>
        <source>The town is missing.</source>
        <translation>没有镇街。</translation>
    </message>
    <message>
        <source>There are several phone numbers; the first was taken.</source>
        <translation>有多个电话，取了第一个。</translation>
    </message>
    <message>
        <source>Employees is not a whole number. Enter how many people work there.</source>
        <translation>从业人数不是整数，请填写人数。</translation>
    </message>
    <message>
        <source>Founded on is not a date. Enter it as 2020-05-31.</source>
        <translation>成立日期不是日期，请按 2020-05-31 的样子填写。</translation>
    </message>
    <message>
        <source>Founded on is in the future. Compare with the license.</source>
        <translation>成立日期晚于今天，请对照执照。</translation>
    </message>
</context>
<context>
    <name>FirmType</name>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Sole proprietor</source>
        <translation>个体工商户</translation>
    </message>
    <message>
        <source>Cooperative</source>
        <translation>农民专业合作社</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>FirmsPage</name>
    <message>
        <source>Firms</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>No firms yet</source>
        <translation>还没有企业</translation>
    </message>
    <message>
        <source>Import a firm list, and the firms stand here.</source>
        <translation>导入企业名单后，企业会列在这里。</translation>
    </message>
    <message>
        <source>↑↓ choose</source>
        <translation>↑↓ 选择</translation>
    </message>
    <message>
        <source>Enter record a visit</source>
        <translation>Enter 记录走访</translation>
    </message>
    <message>
        <source>Ctrl+F find</source>
        <translation>Ctrl+F 查找</translation>
    </message>
    <message numerus="yes">
        <source>%n firm(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Record visit</source>
        <translation>记录走访</translation>
    </message>
    <message>
        <source>Tell the firm on the next visit</source>
        <translation>下次走访告诉企业</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Erase the contact</source>
        <translation>删除联系方式</translation>
    </message>
    <message>
        <source>Visited by two workers</source>
        <translation>两人走访过</translation>
    </message>
    <message>
        <source>Has needs</source>
        <translation>有需求</translation>
    </message>
    <message>
        <source>Open referral</source>
        <translation>有在办推荐</translation>
    </message>
    <message>
        <source>Not visited in 90 days</source>
        <translation>90 天未走访</translation>
    </message>
    <message>
        <source>Day of the visits</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <source>Plan visits</source>
        <translation>安排走访</translation>
    </message>
    <message>
        <source>Register a firm</source>
        <translation>登记新企业</translation>
    </message>
    <message>
        <source>Register a firm, here or in a visit.</source>
        <translation>可以在这里登记，也可以在走访时登记。</translation>
    </message>
    <message>
        <source>Space tick</source>
        <translation>空格 勾选</translation>
    </message>
    <message>
        <source>F2 edit</source>
        <translation>F2 修改</translation>
    </message>
    <message>
        <source>Enter the day of the visits.</source>
        <translation>请填写走访日期。</translation>
    </message>
    <message numerus="yes">
        <source>Planned: %n visit(s).</source>
        <translation>
            <numerusform>已安排走访 %n 户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the firm</source>
        <translation>修改企业</translation>
    </message>
    <message>
        <source>New firm</source>
        <translation>新企业</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Saved: the firm&apos;s card.</source>
        <translation>已保存：企业卡片。</translation>
    </message>
    <message>
        <source>Saved: 1 new firm.</source>
        <translation>已保存：1 户新企业。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Showing is noted in the audit trail.</source>
        <translation>显示会记入日志</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>上交情况</translation>
    </message>
    <message>
        <source>Contact given to banks</source>
        <translation>已提供给银行的联系方式</translation>
    </message>
    <message>
        <source>%1: consent withdrawn since</source>
        <translation>%1：授权后来已撤回</translation>
    </message>
    <message>
        <source>A bank holds this contact without consent</source>
        <translation>有银行在授权撤回后仍存有该联系方式</translation>
    </message>
    <message>
        <source>Ask the bank to delete it: its sheets were written before the consent was withdrawn.</source>
        <translation>请要求银行删除：反馈表是在撤回授权之前出具的。</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>正在读取附件</translation>
    </message>
    <message numerus="yes">
        <source>Added: %n file(s).</source>
        <translation>
            <numerusform>已添加 %n 个附件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>No header of a list was found in this form. Choose an XLSX form whose columns are named, such as 企业名称.</source>
        <translation>这份表单里没有找到清单的表头。请选择写有列名（例如企业名称）的 XLSX 表单。</translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message>
        <source>Found an office</source>
        <translation>建立办公室</translation>
    </message>
    <message>
        <source>This makes the office&apos;s workbook: keys, calendar and the usual rules. All of it can be changed later, except the town.</source>
        <translation>这里生成办公室的工作文件，含密钥、日历和通行规则。除镇街外，以后都能改。</translation>
    </message>
    <message>
        <source>Passphrase of the workbook</source>
        <translation>工作文件的口令</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>办公室名称</translation>
    </message>
    <message>
        <source>File of the workbook</source>
        <translation>工作文件的位置</translation>
    </message>
    <message>
        <source>Found the office</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>%1 finance office</source>
        <translation>%1金融办</translation>
    </message>
    <message>
        <source>Where the workbook shall lie</source>
        <translation>工作文件放在哪里</translation>
    </message>
    <message>
        <source>Workbooks (*.gridpoint)</source>
        <translation>工作文件 (*.gridpoint)</translation>
    </message>
    <message>
        <source>Choose the town of the office.</source>
        <translation>请选择办公室所在的镇街。</translation>
    </message>
    <message>
        <source>Give the office a name.</source>
        <translation>请填办公室名称。</translation>
    </message>
    <message>
        <source>Choose where the workbook shall lie.</source>
        <translation>请选择工作文件的位置。</translation>
    </message>
</context>
<context>
    <name>GridPoint</name>
    <message>
        <source>Grid point</source>
        <translation>网格点</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Linked bank</source>
        <translation>挂钩银行</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Grid leader</source>
        <translation>网格长</translation>
    </message>
    <message>
        <source>Leader&apos;s phone</source>
        <translation>网格长电话</translation>
    </message>
</context>
<context>
    <name>GridsPage</name>
    <message>
        <source>Grid points</source>
        <translation>网格点</translation>
    </message>
    <message>
        <source>Add a grid point</source>
        <translation>添加网格点</translation>
    </message>
    <message>
        <source>No grid points yet</source>
        <translation>还没有网格点</translation>
    </message>
    <message>
        <source>Add one, give it villages and a worker.</source>
        <translation>添加一个，给它分配村居和网格员。</translation>
    </message>
    <message numerus="yes">
        <source>%n grid point(s)</source>
        <translation>
            <numerusform>%n 个网格点</numerusform>
        </translation>
    </message>
    <message>
        <source>New grid point</source>
        <translation>新网格点</translation>
    </message>
    <message>
        <source>Saved: 1 grid point.</source>
        <translation>已保存：1 个网格点。</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>None yet. A worker&apos;s card says which grid point is his or hers.</source>
        <translation>还没有。网格员卡片上可选择所属网格点。</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>No village</source>
        <translation>未填村居</translation>
    </message>
    <message numerus="yes">
        <source>%n firm(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n not here</source>
        <translation>
            <numerusform>%1：%n 户不在此</numerusform>
        </translation>
    </message>
    <message>
        <source>Villages to take over</source>
        <translation>接收村居</translation>
    </message>
    <message>
        <source>Assign their firms</source>
        <translation>分配这些企业</translation>
    </message>
    <message>
        <source>Choose the villages whose firms come here.</source>
        <translation>请选择要接收的村居。</translation>
    </message>
    <message numerus="yes">
        <source>Take %n firm(s) of no grid point</source>
        <translation>
            <numerusform>接收未分配的 %n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Assigning firms</source>
        <translation>正在分配企业</translation>
    </message>
    <message numerus="yes">
        <source>Assigned: %n firm(s).</source>
        <translation>
            <numerusform>已分配：%n 户。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are being counted.</source>
        <translation>正在统计。</translation>
    </message>
</context>
<context>
    <name>Guarantee</name>
    <message>
        <source>Unsecured</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Guaranteed</source>
        <translation>保证</translation>
    </message>
    <message>
        <source>Mortgage</source>
        <translation>抵押</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>质押</translation>
    </message>
    <message>
        <source>Combined</source>
        <translation>组合</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>关闭帮助</translation>
    </message>
</context>
<context>
    <name>Holiday</name>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>日期类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存退回的行</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed firms.</source>
        <translation>已导入：新企业 %1 户，有变化 %2 户。</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved %1. Correct it and import it again.</source>
        <translation>已保存 %1。改正后可再次导入。</translation>
    </message>
    <message>
        <source>No list chosen</source>
        <translation>还没有选择名单</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>数目</translation>
    </message>
    <message>
        <source>new firms</source>
        <translation>新企业</translation>
    </message>
    <message>
        <source>known, unchanged</source>
        <translation>已有，无变化</translation>
    </message>
    <message>
        <source>known, changed</source>
        <translation>已有，有变化</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>正在读取名单</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Choose a firm list or a visit ledger</source>
        <translation>选择企业名单或走访台账</translation>
    </message>
    <message>
        <source>Importing the list</source>
        <translation>正在导入名单</translation>
    </message>
    <message>
        <source>Choose a firm list or a visit ledger, .xlsx or .csv, as it came. Nothing is written before you say yes.</source>
        <translation>选择企业名单或走访台账（.xlsx 或 .csv），原样即可。您确认之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>new visits</source>
        <translation>新走访</translation>
    </message>
    <message>
        <source>known visits</source>
        <translation>已有走访</translation>
    </message>
    <message>
        <source>firms filled in</source>
        <translation>补上资料的企业</translation>
    </message>
    <message>
        <source>What this visit ledger would do</source>
        <translation>导入这份走访台账会怎样</translation>
    </message>
    <message>
        <source>What this firm list would do</source>
        <translation>导入这份企业名单会怎样</translation>
    </message>
    <message>
        <source>Not taken over: %1.</source>
        <translation>不导入的列：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Imported: visits %1, new firms %2.</source>
        <translation>已导入：走访 %1 次，新企业 %2 户。</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) closed on the day of the visit: counted in that year&apos;s figures, but nobody is sent after them.</source>
        <translation>
            <numerusform>%n 笔需求按走访当天已办结导入：计入当年的数字，不再派人跟进。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) by people who are not in this workbook; their names are kept in the remarks.</source>
        <translation>
            <numerusform>%n 次走访的走访人员不在本工作文件中，姓名记入备注。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepRecoveryPage</name>
    <message>
        <source>Put the recovery key away</source>
        <translation>请收好恢复密钥</translation>
    </message>
    <message>
        <source>Should a passphrase be forgotten, this key opens the office&apos;s workbook and the laptop files it prepares. Whoever has it needs no passphrase.</source>
        <translation>忘记口令时，用它能打开办公室的工作文件和为网格员准备的电脑文件。谁拿到它，就不需要口令。</translation>
    </message>
    <message>
        <source>It also lies beside the workbook as %1. Move that file to a stick, and lock the stick and the paper away.</source>
        <translation>工作文件旁边还有一份：%1。请把它移到 U 盘，U 盘和打印件一起锁好。</translation>
    </message>
    <message>
        <source>Save as PDF to print</source>
        <translation>存为 PDF 打印</translation>
    </message>
    <message>
        <source>It is put away</source>
        <translation>已收好</translation>
    </message>
    <message>
        <source>Save the page to print</source>
        <translation>保存要打印的页面</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Written. Print it, then delete the file.</source>
        <translation>已保存。打印后请删除这个文件。</translation>
    </message>
</context>
<context>
    <name>KeyBlock</name>
    <message>
        <source>A key of this workbook has the wrong length. Nothing was written; prepare the workbook again.</source>
        <translation>工作文件的一把密钥长度不对，没有写入。请重新制作工作文件。</translation>
    </message>
    <message>
        <source>The office&apos;s recovery key is not valid. Nothing was written; ask the office for its key again.</source>
        <translation>办公室的恢复密钥无效，没有写入。请向办公室重新要一份。</translation>
    </message>
    <message>
        <source>This file is not a GridPoint workbook. Choose a file that ends in .gridpoint.</source>
        <translation>这不是金融网格点的工作文件。请选择以 .gridpoint 结尾的文件。</translation>
    </message>
    <message>
        <source>The head of this workbook is damaged, so it cannot be opened. Nothing was changed; restore a backup copy.</source>
        <translation>工作文件的开头损坏，打不开，数据没有变。请用备份恢复。</translation>
    </message>
    <message>
        <source>A newer version of GridPoint made this workbook. Nothing was changed; install that version, then open it.</source>
        <translation>工作文件由更新的版本制作，数据没有变。请安装新版本后打开。</translation>
    </message>
    <message>
        <source>There is too little free memory to check the passphrase. Close other programs, then try again.</source>
        <translation>内存不足，无法核对口令。请关掉其他程序再试。</translation>
    </message>
    <message>
        <source>The passphrase does not fit. Check Caps Lock and the input method, then type it again.</source>
        <translation>口令不对。请看大写锁定和输入法，再输一次。</translation>
    </message>
    <message>
        <source>This is not the recovery key of the office that prepared this workbook. Choose that office&apos;s key.</source>
        <translation>这不是制作该工作文件的办公室的恢复密钥。请选择那个办公室的密钥。</translation>
    </message>
    <message>
        <source>This key is another workbook&apos;s. Nothing was changed; unlock this workbook first.</source>
        <translation>这把密钥是另一个工作文件的，数据没有变。请先解锁这个工作文件。</translation>
    </message>
    <message>
        <source>There is no passphrase yet. Type one that only its owner knows.</source>
        <translation>还没有口令。请输入只有本人知道的口令。</translation>
    </message>
    <message>
        <source>Six people can already open this workbook, and there is room for no more. Remove one who no longer uses it, then add the new one.</source>
        <translation>已有六人能打开这个工作文件，不能再加。请先移除不再使用的人。</translation>
    </message>
    <message>
        <source>This person has no passphrase for this workbook. Nothing was changed.</source>
        <translation>此人没有这个工作文件的口令，数据没有变。</translation>
    </message>
    <message>
        <source>Nobody else can open this workbook. Nothing was changed; add another person before you remove this one.</source>
        <translation>没有别人能打开这个工作文件，数据没有变。请先加入另一人，再移除此人。</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>It opens this workbook and the laptop files prepared with it when a passphrase is forgotten. Keep it on paper and on a stick, not on this computer.</source>
        <translation>忘记口令时，用它打开本工作文件和由它准备的电脑文件。请存在纸上和 U 盘里，不要留在本机。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Save as PDF to print</source>
        <translation>存为 PDF 打印</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>存为文件</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Save the page to print</source>
        <translation>保存要打印的页面</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Written. Print it, then delete the file.</source>
        <translation>已保存。打印后请删除这个文件。</translation>
    </message>
    <message>
        <source>Save the recovery file</source>
        <translation>保存恢复文件</translation>
    </message>
    <message>
        <source>Recovery files (*.recovery)</source>
        <translation>恢复文件 (*.recovery)</translation>
    </message>
    <message>
        <source>Written. Keep the stick apart from this computer.</source>
        <translation>已保存。U 盘请与本机分开存放。</translation>
    </message>
    <message>
        <source>Would it work?</source>
        <translation>真能打开吗</translation>
    </message>
    <message>
        <source>Opens a copy of this workbook with the recovery file, as after a lost computer, and checks it. The copy is deleted; nothing here changes.</source>
        <translation>用恢复文件打开本工作文件的副本并检查，就像电脑丢失后那样。副本随即删除，这里什么都不变。</translation>
    </message>
    <message>
        <source>Try the recovery file</source>
        <translation>试用恢复文件</translation>
    </message>
    <message>
        <source>Choose the recovery file</source>
        <translation>选择恢复文件</translation>
    </message>
    <message>
        <source>Recovery files (*.recovery);;All files (*)</source>
        <translation>恢复文件 (*.recovery);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The copy opened, but something in it is wrong.</source>
        <translation>副本打开了，但里面有问题。</translation>
    </message>
    <message>
        <source>It works: the copy opened.</source>
        <translation>可以用：副本已打开。</translation>
    </message>
    <message>
        <source>%L1 firms, %L2 visits, %L3 entries, all in order.</source>
        <translation>企业 %L1 户，走访 %L2 次，记录 %L3 条，全部正常。</translation>
    </message>
    <message>
        <source>Key of the office</source>
        <translation>办公室的密钥</translation>
    </message>
    <message>
        <source>It signs what goes out and opens what comes in. Give the office a new one when somebody who had it leaves, or a copy may be in wrong hands. The laptops take it over with their next package; nothing has to be done there.</source>
        <translation>发出的数据包由它签名，收到的由它打开。掌握它的人离开，或者副本可能落入他人之手时，请换新的。各电脑随下一个数据包自动更换，那边什么都不用做。</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>您的口令</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>换新密钥</translation>
    </message>
    <message>
        <source>Close the old key</source>
        <translation>停用旧密钥</translation>
    </message>
    <message>
        <source>The old key is closed. The next packages tell the laptops.</source>
        <translation>旧密钥已停用，随下一个数据包通知各电脑。</translation>
    </message>
    <message>
        <source>Every laptop knows the new key. The old one can be closed.</source>
        <translation>各电脑都已换用新密钥，旧密钥可以停用。</translation>
    </message>
    <message numerus="yes">
        <source>%n laptop(s) have not confirmed the new key yet. Their packages still bear the old signature.</source>
        <translation>
            <numerusform>还有 %n 台电脑没有确认新密钥，发给它们的数据包仍用旧签名。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Light</name>
    <message>
        <source>In time</source>
        <translation>期内</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未起算</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>超期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Other firm</source>
        <translation>另一企业</translation>
    </message>
    <message>
        <source>The same firm</source>
        <translation>是否同一户</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村居</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <source>Need, 10k CNY</source>
        <translation>需求 万元</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>生产经营</translation>
    </message>
    <message>
        <source>Visited by</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>10k CNY</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Open referrals</source>
        <translation>在办推荐</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Grid point</source>
        <translation>网格点</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Size as stated</source>
        <translation>自报规模</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Revenue, 10k CNY</source>
        <translation>营收 万元</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划走访</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>困难诉求</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次走访</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>期望到位</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村居</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>网格员</translation>
    </message>
</context>
<context>
    <name>ListModel</name>
    <message>
        <source>Waiting</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>No village</source>
        <translation>未填村居</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>Tick all or none</source>
        <translation>全选或全不选</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Name, last digits of the code, initials, phone</source>
        <translation>名称、代码后几位、拼音首字母、电话</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有相符的</translation>
    </message>
    <message>
        <source>No row fits what is searched or chosen above.</source>
        <translation>没有符合上面查找或筛选条件的内容。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No row fits what is chosen above.</source>
        <translation>没有符合上方筛选的行。</translation>
    </message>
    <message>
        <source>Save what you typed with Ctrl+S, or drop it with Esc.</source>
        <translation>填写的内容还没有保存：Ctrl+S 保存，Esc 放弃。</translation>
    </message>
    <message>
        <source>By village</source>
        <translation>按村居</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村居</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村居</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Copy to a spreadsheet</source>
        <translation>复制到表格</translation>
    </message>
    <message>
        <source>Ctrl+C in the list; contacts stay masked</source>
        <translation>列表中按 Ctrl+C；电话仍然脱敏</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n row(s), contacts masked.</source>
        <translation>
            <numerusform>已复制 %n 行，电话已脱敏。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the first %L1 rows, contacts masked.</source>
        <translation>已复制前 %L1 行，电话已脱敏。</translation>
    </message>
    <message>
        <source>Clear ticks</source>
        <translation>清除勾选</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) ticked</source>
        <translation>
            <numerusform>已勾选 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for villages</source>
        <translation>正在查找村居</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Entry %1 of line %2 in the log cannot be read. Restore the newest backup.</source>
        <translation>线 %2 的第 %1 条日志读不了。请恢复最新的备份。</translation>
    </message>
    <message>
        <source>The log lacks an entry it names. Restore the newest backup.</source>
        <translation>日志缺少它引用的一条。请恢复最新的备份。</translation>
    </message>
    <message>
        <source>Record %1 of table %2 is not what its log gives.</source>
        <translation>表 %2 中的记录 %1 与日志不一致。</translation>
    </message>
    <message numerus="yes">
        <source>Table %1 holds %n record(s) without a log.</source>
        <translation>
            <numerusform>表 %1 有 %n 条记录没有日志。</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry %1 (%2) was altered: its hash does not fit.</source>
        <translation>第 %1 条（%2）被改动过：校验值不符。</translation>
    </message>
    <message>
        <source>Which firm records are one firm is not what links and codes give.</source>
        <translation>哪些记录是同一家企业，与合并记录和代码不一致。</translation>
    </message>
    <message>
        <source>The bytes of file %1 were altered: its digest does not fit.</source>
        <translation>附件 %1 的内容被改动过：摘要对不上。</translation>
    </message>
    <message>
        <source>Nothing names the bytes of file %1.</source>
        <translation>没有记录引用附件 %1 的内容。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Record visit</source>
        <translation>记录走访</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>%1 - GridPoint</source>
        <translation>%1 — 金融网格点</translation>
    </message>
    <message>
        <source>Undo Ctrl+Z</source>
        <translation>撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>The last save is taken back.</source>
        <translation>已撤销上次保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n not exported</source>
        <translation>
            <numerusform>未导出 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holidays are in</source>
        <translation>%1 年节假日表已装</translation>
    </message>
    <message>
        <source>%1 holidays not published yet</source>
        <translation>%1 年节假日尚未公布</translation>
    </message>
    <message>
        <source>Read packages</source>
        <translation>读入数据包</translation>
    </message>
    <message>
        <source>on this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Page, Alt+%1</source>
        <translation>页面，Alt+%1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>10k CNY</source>
        <translation>万元</translation>
    </message>
</context>
<context>
    <name>MultiCombo</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Need</name>
    <message>
        <source>Financing need</source>
        <translation>融资需求</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Acceptable rate</source>
        <translation>可接受利率</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>担保方式</translation>
    </message>
    <message>
        <source>Collateral</source>
        <translation>抵质押物</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>期望到位</translation>
    </message>
    <message>
        <source>Borrowing</source>
        <translation>贷款情况</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Preferred bank 1</source>
        <translation>意向银行 1</translation>
    </message>
    <message>
        <source>Preferred bank 2</source>
        <translation>意向银行 2</translation>
    </message>
    <message>
        <source>Preferred bank 3</source>
        <translation>意向银行 3</translation>
    </message>
    <message>
        <source>Declared on</source>
        <translation>申报日期</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Compliant continuing operation</source>
        <translation>合规持续经营</translation>
    </message>
    <message>
        <source>Fixed business premises</source>
        <translation>固定经营场所</translation>
    </message>
    <message>
        <source>Genuine financing need</source>
        <translation>真实融资需求</translation>
    </message>
    <message>
        <source>Good credit standing</source>
        <translation>信用状况良好</translation>
    </message>
    <message>
        <source>Lawful loan purpose</source>
        <translation>贷款用途依法合规</translation>
    </message>
    <message>
        <source>Note on the criteria</source>
        <translation>五项标准说明</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>Screened by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Screened on</source>
        <translation>审核日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关闭日期</translation>
    </message>
</context>
<context>
    <name>NeedCard</name>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>Remove this need</source>
        <translation>去掉这笔需求</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Acceptable rate up to</source>
        <translation>利率不高于</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>担保方式</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>期望到位</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Preferred banks</source>
        <translation>意向银行</translation>
    </message>
    <message>
        <source>Kind of loan</source>
        <translation>贷款情况</translation>
    </message>
    <message>
        <source>Collateral</source>
        <translation>抵质押物</translation>
    </message>
    <message>
        <source>Nothing filled in</source>
        <translation>还没有填</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message>
        <source>Financing needs</source>
        <translation>融资需求</translation>
    </message>
    <message>
        <source>Waiting for screening</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>To be referred</source>
        <translation>待推荐</translation>
    </message>
    <message>
        <source>No needs yet</source>
        <translation>还没有融资需求</translation>
    </message>
    <message>
        <source>Record one in a visit.</source>
        <translation>走访时填一笔，就会出现在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Firm card</source>
        <translation>企业卡片</translation>
    </message>
    <message>
        <source>Five criteria</source>
        <translation>五项标准</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>待补全</translation>
    </message>
</context>
<context>
    <name>NewFirmForm</name>
    <message>
        <source>Name of the new firm</source>
        <translation>新企业名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Village or park</source>
        <translation>村居或园区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Industry code</source>
        <translation>行业代码</translation>
    </message>
    <message>
        <source>Find one instead</source>
        <translation>改为查找已有企业</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>The same as above</source>
        <translation>与上面相同</translation>
    </message>
    <message>
        <source>Type the new passphrase here.</source>
        <translation>请在这里填新口令。</translation>
    </message>
    <message>
        <source>This is the one-time passphrase, which others know. Choose one that only you know.</source>
        <translation>这是一次性口令，别人也知道。请另设一个只有您知道的。</translation>
    </message>
    <message>
        <source>Type it once more, or let the eye above show what you typed.</source>
        <translation>请再输一次，或点上面的眼睛看清所填内容。</translation>
    </message>
    <message>
        <source>The two differ. Type it again, or let the eye above show what you typed.</source>
        <translation>两次不一样。请再输一次，或点上面的眼睛看清所填内容。</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Expanding</source>
        <translation>扩张</translation>
    </message>
    <message>
        <source>Shrinking</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停产</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Rising</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Falling</source>
        <translation>减少</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Recommended</source>
        <translation>已推荐</translation>
    </message>
    <message>
        <source>Returned for correction</source>
        <translation>退回补正</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
</context>
<context>
    <name>OwnPassphrasePage</name>
    <message>
        <source>Choose a passphrase that only you know</source>
        <translation>请设一个只有您知道的口令</translation>
    </message>
    <message>
        <source>%1, choose a passphrase that only you know</source>
        <translation>%1，请设一个只有您知道的口令</translation>
    </message>
    <message>
        <source>A few unrelated words in a row are easy to keep and hard to guess. Use letters and digits.</source>
        <translation>几个不相干的词连起来，最好记也最难猜。用字母和数字。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开工作文件</translation>
    </message>
    <message>
        <source>One-time passphrase</source>
        <translation>一次性口令</translation>
    </message>
    <message>
        <source>Own passphrase</source>
        <translation>设自己的口令</translation>
    </message>
    <message>
        <source>If you forget it, the office sets a new one with its recovery key. No data is lost.</source>
        <translation>忘了口令，请办公室用恢复密钥重设，数据不会丢。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PackageTiles</name>
    <message>
        <source>Package %1 has arrived</source>
        <translation>第 %1 包已收到</translation>
    </message>
    <message>
        <source>Package %1 has not arrived</source>
        <translation>第 %1 包没有收到</translation>
    </message>
    <message>
        <source>Package %1 came with a later one</source>
        <translation>第 %1 包的内容已随后面的包收到</translation>
    </message>
    <message>
        <source>Package %1 waits for its receipt</source>
        <translation>第 %1 包待回执</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n 处须改正</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>融资需求</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Banks</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Grid points</source>
        <translation>网格点</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>请输入密码。</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>Materials</source>
        <translation>购原材料</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>更新设备</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>厂房改造</translation>
    </message>
    <message>
        <source>Wages and rent</source>
        <translation>工资租金</translation>
    </message>
    <message>
        <source>Filling orders</source>
        <translation>订单备货</translation>
    </message>
    <message>
        <source>Repaying a due loan</source>
        <translation>归还到期贷款</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Contacts in full</source>
        <translation>联系方式完整显示</translation>
    </message>
    <message>
        <source>Who took it out, when and why is noted in the audit trail, and the sheet says so.</source>
        <translation>谁在何时为何导出会记入日志，表上也会注明。</translation>
    </message>
    <message>
        <source>Keep masked</source>
        <translation>保持脱敏</translation>
    </message>
    <message>
        <source>Take out in full</source>
        <translation>完整导出</translation>
    </message>
    <message>
        <source>Say why: it is noted with your name.</source>
        <translation>请说明理由，会连同您的姓名记入日志。</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Passphrase forgotten</source>
        <translation>忘了口令</translation>
    </message>
    <message>
        <source>Recovery key of the office</source>
        <translation>办公室的恢复密钥</translation>
    </message>
    <message>
        <source>Sixteen groups of seven digits, as on the paper; or choose the file that ends in .recovery. Workers bring the laptop to the office for this.</source>
        <translation>十六组，每组七位数字，照纸上填；也可以选以 .recovery 结尾的文件。网格员请带电脑到办公室办理。</translation>
    </message>
    <message>
        <source>Choose the recovery file</source>
        <translation>选择恢复文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Set a new passphrase</source>
        <translation>设新口令</translation>
    </message>
    <message>
        <source>Recovery files (*.recovery);;All files (*)</source>
        <translation>恢复文件 (*.recovery);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
</context>
<context>
    <name>Referral</name>
    <message>
        <source>Referral</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Financing need</source>
        <translation>融资需求</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Earlier referral</source>
        <translation>原推荐</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>推荐日期</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>接单日期</translation>
    </message>
    <message>
        <source>First contact on</source>
        <translation>首次联系日期</translation>
    </message>
    <message>
        <source>Documents complete on</source>
        <translation>材料齐备日期</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Amount granted</source>
        <translation>授信金额</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>担保方式</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>First-time borrower</source>
        <translation>是否首贷户</translation>
    </message>
    <message>
        <source>Unsecured loan</source>
        <translation>是否信用贷款</translation>
    </message>
    <message>
        <source>Renewal without repayment</source>
        <translation>是否无还本续贷</translation>
    </message>
    <message>
        <source>Medium- and long-term</source>
        <translation>是否中长期</translation>
    </message>
    <message>
        <source>Refusal reason</source>
        <translation>未授信原因</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步措施</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Account manager&apos;s phone</source>
        <translation>客户经理电话</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>Round of answers</source>
        <translation>反馈轮次</translation>
    </message>
    <message>
        <source>Paused on</source>
        <translation>暂停日期</translation>
    </message>
    <message>
        <source>Reason of the pause</source>
        <translation>暂停原因</translation>
    </message>
    <message>
        <source>Firm told on</source>
        <translation>告知企业日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Followed up on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>Why beside the lead bank</source>
        <translation>多头推荐理由</translation>
    </message>
    <message>
        <source>Clock went on</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Reminded on</source>
        <translation>督办日期</translation>
    </message>
</context>
<context>
    <name>ReferralEvent</name>
    <message>
        <source>Dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接单</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次联系</translation>
    </message>
    <message>
        <source>Documents complete</source>
        <translation>材料齐备</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已授信</translation>
    </message>
    <message>
        <source>Partly granted</source>
        <translation>部分授信</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予授信</translation>
    </message>
    <message>
        <source>The firm withdrew</source>
        <translation>企业放弃</translation>
    </message>
    <message>
        <source>The firm could not be reached</source>
        <translation>联系不上企业</translation>
    </message>
    <message>
        <source>Disbursed</source>
        <translation>已放款</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>恢复计时</translation>
    </message>
</context>
<context>
    <name>ReferralState</name>
    <message>
        <source>Dispatched</source>
        <translation>已派单</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接单</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次联系</translation>
    </message>
    <message>
        <source>Documents complete</source>
        <translation>材料齐备</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已授信</translation>
    </message>
    <message>
        <source>Partly granted</source>
        <translation>部分授信</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予授信</translation>
    </message>
    <message>
        <source>Firm withdrew</source>
        <translation>企业撤回</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>联系不上</translation>
    </message>
    <message>
        <source>Disbursed</source>
        <translation>已放款</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>Referrals</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>No referrals yet</source>
        <translation>还没有推荐</translation>
    </message>
    <message>
        <source>The office refers recommended needs to banks; their answers stand here.</source>
        <translation>办公室把审核通过的需求推荐给银行，答复会列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holidays are not published; Monday to Friday is used.</source>
        <translation>%1 年节假日尚未公布，暂按周一至周五计算。</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Firm card</source>
        <translation>企业卡片</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>银行答复</translation>
    </message>
    <message>
        <source>The bank has not answered yet.</source>
        <translation>银行还没有答复。</translation>
    </message>
    <message>
        <source>The firm was told</source>
        <translation>已告知企业</translation>
    </message>
    <message>
        <source>Noted: the firm was told.</source>
        <translation>已记录：告知了企业。</translation>
    </message>
    <message>
        <source>To tell the firm</source>
        <translation>待告知企业</translation>
    </message>
    <message>
        <source>Answer sheets</source>
        <translation>生成反馈表</translation>
    </message>
    <message>
        <source>Folder for the answer sheets, one for each bank and batch</source>
        <translation>存放反馈表的文件夹（每家银行、每个批次一张）</translation>
    </message>
    <message>
        <source>Writing the answer sheets</source>
        <translation>正在生成反馈表</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n answer sheet(s).</source>
        <translation>
            <numerusform>已生成反馈表 %n 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>登记进展</translation>
    </message>
    <message>
        <source>Saved: 1 step.</source>
        <translation>已保存：进展 1 条。</translation>
    </message>
    <message>
        <source>Supervision letters</source>
        <translation>督办函</translation>
    </message>
    <message>
        <source>Folder for the letters, one for each bank with something overdue</source>
        <translation>存放督办函的文件夹（有超期的银行各一份）</translation>
    </message>
    <message>
        <source>Writing the letters</source>
        <translation>正在生成督办函</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n letter(s), each with its sheet.</source>
        <translation>
            <numerusform>已生成督办函 %n 份，并各附清单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put each sheet into a zip file with a password?</source>
        <translation>是否把每份反馈表放进带密码的压缩文件？</translation>
    </message>
    <message>
        <source>Leave it empty for sheets without one. Tell the password to the banks by telephone, not in the same message. It is not kept here.</source>
        <translation>留空则不加密码。请用电话告诉各银行密码，不要与文件一起发送。本程序不保存密码。</translation>
    </message>
    <message>
        <source>Write the sheets</source>
        <translation>生成反馈表</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Visit ledger</source>
        <translation>走访台账</translation>
    </message>
    <message>
        <source>Declaration list</source>
        <translation>申报清单</translation>
    </message>
    <message>
        <source>Recommendation list</source>
        <translation>推荐清单</translation>
    </message>
    <message>
        <source>Bank answers</source>
        <translation>银行对接反馈表</translation>
    </message>
    <message>
        <source>Coaching ledger</source>
        <translation>辅导台账</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总统计表</translation>
    </message>
    <message>
        <source>Contacts unmasked need a reason. Nothing was written.</source>
        <translation>未脱敏的联系方式需要写明用途。没有写出。</translation>
    </message>
    <message>
        <source>The period ends before it begins. Enter its two days again.</source>
        <translation>截止日早于起始日，请重新填写。</translation>
    </message>
    <message>
        <source>This machine cannot lay out paper of this size. Save a sheet instead.</source>
        <translation>本机不能排这种尺寸的纸张。请改存为表格。</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Rows of the report</source>
        <translation>报表内容</translation>
    </message>
    <message>
        <source>Save as a sheet</source>
        <translation>存为表格</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), contacts masked</source>
        <translation>
            <numerusform>%n 行，联系方式已脱敏</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the two days of the period.</source>
        <translation>请填写起始日和截止日。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Working out the report</source>
        <translation>正在统计报表</translation>
    </message>
    <message>
        <source>%1 with contacts in full</source>
        <translation>%1（联系方式完整）</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写报表</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv);;Paper (*.pdf)</source>
        <translation>表格 (*.xlsx *.csv);;打印文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Fill a form</source>
        <translation>填写表格</translation>
    </message>
    <message>
        <source>Choose the form to fill</source>
        <translation>选择要填写的表格</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Reading the form</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>%1 filled.xlsx</source>
        <comment>file name</comment>
        <translation>%1（已填）.xlsx</translation>
    </message>
    <message>
        <source>Save the filled form</source>
        <translation>保存填好的表格</translation>
    </message>
    <message>
        <source>Filling the form</source>
        <translation>正在填写表格</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1 with %n row(s).</source>
        <translation>
            <numerusform>已保存 %1，共 %n 行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>The writer is not enrolled here yet.</source>
        <translation>填写人在这里还没有登记。</translation>
    </message>
    <message>
        <source>The writer&apos;s role may not fill in this.</source>
        <translation>填写人的角色不能填写这一项。</translation>
    </message>
    <message>
        <source>The value does not fit its field.</source>
        <translation>内容不符合这一项的要求。</translation>
    </message>
</context>
<context>
    <name>RuleSettings</name>
    <message>
        <source>Repeat visits are pointed out within</source>
        <translation>提示重复走访的天数</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>In business for at least</source>
        <translation>经营年限至少</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>Inclusive loan up to</source>
        <translation>普惠贷款上限</translation>
    </message>
    <message>
        <source>Ask &quot;yuan by mistake?&quot; above</source>
        <translation>超过多少提示“是否按元填写”</translation>
    </message>
    <message>
        <source>Windows lock after (0: never)</source>
        <translation>窗口锁定时间（0 为不锁定）</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Rules of the office</source>
        <translation>办公室规则</translation>
    </message>
    <message>
        <source>Five criteria</source>
        <translation>五项标准</translation>
    </message>
    <message>
        <source>Notice on handing contacts to banks</source>
        <translation>向银行提供联系方式的告知书</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>办公室名称</translation>
    </message>
    <message>
        <source>Usual rates from</source>
        <translation>常见利率下限</translation>
    </message>
    <message>
        <source>Usual rates up to</source>
        <translation>常见利率上限</translation>
    </message>
    <message>
        <source>in the words of your county</source>
        <translation>按本县市的表述</translation>
    </message>
    <message>
        <source>Text that the firm is shown</source>
        <translation>给企业看的内容</translation>
    </message>
    <message>
        <source>Empty: the program&apos;s own words. Another text gets the next version.</source>
        <translation>留空则用程序自带内容。改动后版本号加一。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A rate such as 3.65 is needed.</source>
        <translation>请填利率，例如 3.65。</translation>
    </message>
    <message>
        <source>A whole number is needed, %1 or more.</source>
        <translation>请填整数，不小于 %1。</translation>
    </message>
    <message>
        <source>Saved. The laptops get it with their next package.</source>
        <translation>已保存，随下一个数据包发到各电脑。</translation>
    </message>
    <message>
        <source>from the referral</source>
        <translation>自推荐起</translation>
    </message>
    <message>
        <source>from acceptance by the bank</source>
        <translation>自银行接单起</translation>
    </message>
    <message>
        <source>from the first contact</source>
        <translation>自首次联系起</translation>
    </message>
    <message>
        <source>from complete documents</source>
        <translation>自材料齐备起</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n 个日历日</numerusform>
        </translation>
    </message>
    <message>
        <source>Clocks of a referral</source>
        <translation>推荐的时限</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2; amber with %n day(s) left</source>
        <translation>
            <numerusform>%2 %1；剩 %n 天转为临期</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch numbers; {n} is the running number</source>
        <translation>批次号格式，{n} 为序号</translation>
    </message>
    <message>
        <source>Contacts kept after the last visit</source>
        <translation>最近走访后联系方式保存</translation>
    </message>
    <message>
        <source>Contacts kept after the last referral</source>
        <translation>最近推荐办结后联系方式保存</translation>
    </message>
    <message>
        <source>Contacts kept after a firm stopped</source>
        <translation>发现停业后联系方式保存</translation>
    </message>
    <message>
        <source>Letters; {n} is the running number</source>
        <translation>督办函编号；{n} 是序号</translation>
    </message>
    <message>
        <source>Photos are kept no longer than</source>
        <translation>照片长边最多保留</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Quality of photos, up to 100</source>
        <translation>照片质量（最高 100）</translation>
    </message>
    <message>
        <source>Photos are read up to</source>
        <translation>照片文件最大</translation>
    </message>
    <message>
        <source>PDFs are kept up to</source>
        <translation>PDF 最大</translation>
    </message>
    <message>
        <source>Files in one package up to</source>
        <translation>每个数据包携带附件最多</translation>
    </message>
</context>
<context>
    <name>ScreeningPage</name>
    <message>
        <source>Screening</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Waiting for screening</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>To be referred</source>
        <translation>待推荐</translation>
    </message>
    <message>
        <source>Nothing to screen</source>
        <translation>没有待审核的需求</translation>
    </message>
    <message>
        <source>Needs that workers declare come here with their packages.</source>
        <translation>网格员申报的需求会随数据包来到这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>① Compliant continuing operation</source>
        <translation>① 合规持续经营</translation>
    </message>
    <message>
        <source>② Fixed business premises</source>
        <translation>② 固定经营场所</translation>
    </message>
    <message>
        <source>③ Genuine financing need</source>
        <translation>③ 真实融资需求</translation>
    </message>
    <message>
        <source>④ Good credit standing</source>
        <translation>④ 信用状况良好</translation>
    </message>
    <message>
        <source>⑤ Lawful loan purpose</source>
        <translation>⑤ 贷款用途依法合规</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回补正</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>转辅导</translation>
    </message>
    <message>
        <source>Say why in the opinion: the worker reads it.</source>
        <translation>请在意见中写明原因，网格员会看到。</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>Refer to a bank</source>
        <translation>推荐给银行</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>No consent for %1 yet</source>
        <translation>尚未取得%1的授权</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The worker asks for it on the next visit.</source>
        <translation>由网格员下次走访时征求。</translation>
    </message>
    <message>
        <source>The firm has agreed to no bank yet, so it cannot be referred.</source>
        <translation>企业还没有同意任何银行，暂时不能推荐。</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Referred.</source>
        <translation>已推荐。</translation>
    </message>
    <message>
        <source>Make a batch</source>
        <translation>生成批次</translation>
    </message>
    <message>
        <source>%1 has this need in hand as its lead bank.</source>
        <translation>%1 作为主办银行正在办理这笔需求。</translation>
    </message>
    <message>
        <source>A second bank may make it a multiple loan; it takes a reason.</source>
        <translation>再推荐给另一家银行可能造成多头授信，须填理由。</translation>
    </message>
    <message>
        <source>Why a second bank</source>
        <translation>多头推荐理由</translation>
    </message>
    <message numerus="yes">
        <source>Recommended: %n need(s).</source>
        <translation>
            <numerusform>已推荐 %n 笔。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) left alone: a criterion is open or not met, or they were decided before. Look at them one by one.</source>
        <translation>
            <numerusform>%n 笔没有推荐：有标准未判断或不符合，或已经审核过。请逐笔查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>新批次</translation>
    </message>
    <message numerus="yes">
        <source>Batch %1: %n referral(s).</source>
        <translation>
            <numerusform>批次 %1：推荐 %n 笔。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfSettings</name>
    <message>
        <source>Grid point</source>
        <translation>网格点</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>工作文件</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Locks when nothing is touched for</source>
        <translation>多久没有操作就锁定</translation>
    </message>
    <message>
        <source>It also locks when the computer sleeps. Forms you began are kept.</source>
        <translation>电脑休眠时也会锁定。没填完的表会保留。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>A few unrelated words are easy to remember and hard to guess. If it is forgotten, the office can set a new one.</source>
        <translation>几个不相干的词连起来，好记也难猜。忘了口令，办公室可以重设。</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>This is the passphrase of somebody else on this computer. Type your own.</source>
        <translation>这是本机另一个人的口令。请填您自己的。</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>口令已修改。</translation>
    </message>
    <message>
        <source>People on this computer</source>
        <translation>本机人员</translation>
    </message>
    <message>
        <source>Each has a passphrase of their own, and what they record bears their name. The office prepares a file for a further person; add it here.</source>
        <translation>每人有自己的口令，填的内容记在各自名下。再加一个人，请办公室为其准备文件，在这里加入。</translation>
    </message>
    <message>
        <source>One-time passphrase of the new person&apos;s file</source>
        <translation>新人员文件的一次性口令</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Somebody who is not known here</source>
        <translation>这里不认识的人</translation>
    </message>
    <message>
        <source>One-time passphrase</source>
        <translation>一次性口令</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Take %1 off this computer</source>
        <translation>把%1移出本机</translation>
    </message>
    <message>
        <source>Type the one-time passphrase that the office gave.</source>
        <translation>请填办公室给的一次性口令。</translation>
    </message>
    <message>
        <source>Choose the file that the office prepared</source>
        <translation>选择办公室准备的文件</translation>
    </message>
    <message>
        <source>Workbooks (*.gridpoint)</source>
        <translation>工作文件 (*.gridpoint)</translation>
    </message>
    <message>
        <source>Added. Lock the window, and the new person unlocks it.</source>
        <translation>已添加。锁定窗口后，由新人员解锁。</translation>
    </message>
</context>
<context>
    <name>SetAsidePage</name>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>%1&apos;s workbook was copied or put back</source>
        <translation>%1 的工作簿被复制或恢复过</translation>
    </message>
    <message>
        <source>From number %1 on, two copies went on separately. Both are kept; the next package tells that laptop to begin anew.</source>
        <translation>从第 %1 号起，两份各自继续。两份都已保留；下一个数据包会让那台电脑另起编号。</translation>
    </message>
    <message>
        <source>Whose laptop</source>
        <translation>谁的电脑</translation>
    </message>
    <message>
        <source>Files held</source>
        <translation>留存的文件</translation>
    </message>
    <message>
        <source>None. Files of laptops that are unknown here or reported lost would stand here.</source>
        <translation>没有。来自不认识的或已报失的电脑的文件会列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%1 It says it is from %2 · %n entries · %3</source>
        <translation>
            <numerusform>%1自称来自%2 · %n 条 · %3</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody unknown here</source>
        <translation>这里不认识的人</translation>
    </message>
    <message>
        <source>Admit this file</source>
        <translation>准予并入</translation>
    </message>
    <message numerus="yes">
        <source>Admitted: %n entries.</source>
        <translation>
            <numerusform>已并入：%n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Entries set aside</source>
        <translation>搁置的记录</translation>
    </message>
    <message>
        <source>None. What somebody wrote beyond their role would stand here, without effect.</source>
        <translation>没有。超出填写人角色的内容会列在这里，不起作用。</translation>
    </message>
    <message>
        <source>They are in the log without effect; the rest of their packages is in. Released, they count everywhere after the next packages.</source>
        <translation>它们留在日志里，不起作用；同一数据包的其余内容已并入。放行后，随下一个数据包在各处生效。</translation>
    </message>
    <message>
        <source>They are in the log without effect until the office lead releases them.</source>
        <translation>它们留在日志里，不起作用，直到办公室负责人放行。</translation>
    </message>
    <message>
        <source>Reason for releasing</source>
        <translation>放行理由</translation>
    </message>
    <message numerus="yes">
        <source>Release all %n</source>
        <translation>
            <numerusform>全部放行（%n 条）</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why: it stays on record.</source>
        <translation>请写明理由，会留有记录。</translation>
    </message>
    <message numerus="yes">
        <source>Released: %n entries.</source>
        <translation>
            <numerusform>已放行：%n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in, but pointed out</source>
        <translation>已并入，请留意</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已永久删除</translation>
    </message>
    <message>
        <source>carried out by %1</source>
        <translation>已执行：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>not yet confirmed by %1</source>
        <translation>尚未确认：%1</translation>
    </message>
    <message>
        <source>no laptop has it</source>
        <translation>没有电脑存有它</translation>
    </message>
    <message>
        <source>The order was corrected here and will be on every laptop after the next packages.</source>
        <translation>先后顺序已在这里更正，随后的数据包会更正每台电脑。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries. All of them count; but where others changed the same field, the wrong one may be shown first.</source>
        <translation>
            <numerusform>%n 条记录，全部有效；但别人也改过同一项时，先显示的可能不对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the correction back</source>
        <translation>撤回更正</translation>
    </message>
    <message>
        <source>Correct the order</source>
        <translation>更正先后顺序</translation>
    </message>
    <message>
        <source>The correction was taken back.</source>
        <translation>更正已撤回。</translation>
    </message>
    <message>
        <source>The order was corrected.</source>
        <translation>先后顺序已更正。</translation>
    </message>
    <message>
        <source>Contacts due for erasure</source>
        <translation>到期应删除的联系方式</translation>
    </message>
    <message>
        <source>They are kept longer than the office&apos;s rules allow. Look through the list, then erase them in one go.</source>
        <translation>保存时间已超过办公室规定。请核对清单，然后一次全部删除。</translation>
    </message>
    <message>
        <source>%1 · %2 %3 · due since %4</source>
        <translation>%1 · %2 %3 · %4 到期</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: the saved list holds all of them.</source>
        <translation>
            <numerusform>另有 %n 户，存出的清单里都有。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>存出清单</translation>
    </message>
    <message>
        <source>Erase these contacts</source>
        <translation>删除这些联系方式</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv);;Paper (*.pdf)</source>
        <translation>表格 (*.xlsx *.csv);;打印文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Erase contacts</source>
        <translation>删除联系方式</translation>
    </message>
    <message numerus="yes">
        <source>Erase the contacts of %n firm(s) for good? They cannot be restored.</source>
        <translation>
            <numerusform>永久删除 %n 户的联系方式？以后不能恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Erasing contacts</source>
        <translation>正在删除联系方式</translation>
    </message>
    <message numerus="yes">
        <source>Erased for good: the contacts of %n firm(s).</source>
        <translation>
            <numerusform>已永久删除 %n 户的联系方式。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is rewritten when it is opened next.</source>
        <translation>下次打开时将重写文件。</translation>
    </message>
    <message>
        <source>Name, phone and legal representative go from the log, the search, drafts and copies, and from every laptop with its next package; so do notes that name the contact, and the files attached to the firm. The firms, their visits and needs stay.</source>
        <translation>姓名、电话和法定代表人将从日志、搜索、草稿和备份中删除，并随下一个数据包从每台笔记本中删除；提到联系人的备注和企业的附件也一并删除。企业及其走访、需求保留。</translation>
    </message>
    <message>
        <source>Looking for workbooks that were copied or put back.</source>
        <translation>正在查找被复制或恢复过的工作簿。</translation>
    </message>
    <message>
        <source>Looking for contacts that are due for erasure.</source>
        <translation>正在查找到期应删除的联系方式。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>You and this computer</source>
        <translation>本人与本机</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>字典</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>镇街</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Row %1 of the table of headers is not field,synonym. Nothing was taken over: correct the row.</source>
        <translation>表头对照表第 %1 行不是“字段,同义词”，没有采用。请改正这一行。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is still there and not open elsewhere, then choose it again.</source>
        <translation>文件读不了。请看它是否还在、是否在别处打开，再重新选择。</translation>
    </message>
    <message>
        <source>The sheet could not be written. Check that the folder has space and allows writing, and that the file is not open in another program.</source>
        <translation>表格没能写出。请看文件夹是否有空间、能否写入，文件是否在别的程序中打开。</translation>
    </message>
    <message>
        <source>The file is empty. Choose the sheet that holds the list.</source>
        <translation>文件是空的。请选择名单所在的表格。</translation>
    </message>
    <message>
        <source>This file is not a sheet. Choose an .xlsx or .csv file.</source>
        <translation>这不是表格文件。请选择 .xlsx 或 .csv 文件。</translation>
    </message>
    <message>
        <source>This file is not an Excel workbook. Open it in the program that made it and save it as .xlsx.</source>
        <translation>这不是 Excel 工作簿。请用制作它的程序另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The sheet is saved in the binary .xlsb form. Save it as .xlsx.</source>
        <translation>表格是 .xlsb 格式。请另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The sheet is saved in the old .xls form. Save it as .xlsx.</source>
        <translation>表格是旧的 .xls 格式。请另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The sheet is protected by a password. Take the password off and save it again.</source>
        <translation>表格有密码保护。请去掉密码后再保存。</translation>
    </message>
    <message>
        <source>The file holds a web page, not a sheet. Open it in Excel or WPS and save it as .xlsx.</source>
        <translation>文件里是网页，不是表格。请用 Excel 或 WPS 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The file is damaged. Copy it again from where it came, or open it in Excel or WPS and save it anew.</source>
        <translation>文件已损坏。请从原处重新复制，或用 Excel、WPS 打开后重新保存。</translation>
    </message>
    <message>
        <source>The sheet is larger than %1 MB, so it was not read. Split it into smaller files.</source>
        <translation>表格超过 %1 MB，没有读取。请拆成几个小文件。</translation>
    </message>
    <message>
        <source>The file unfolds to far more than a list of firms can hold, so it was not read. Open it in Excel or WPS and save only the list as .xlsx.</source>
        <translation>文件展开后远超一份企业名单，没有读取。请用 Excel 或 WPS 只把名单另存为 .xlsx。</translation>
    </message>
    <message>
        <source>Row %1 holds more text than any sheet can, so the file was not read. Open it in Excel or WPS and look at that row.</source>
        <translation>第 %1 行的文字多得不合常理，没有读取。请用 Excel 或 WPS 打开看看这一行。</translation>
    </message>
    <message>
        <source>The sheet holds more text than this program keeps in memory. Split it into smaller files.</source>
        <translation>表格的文字超出程序能容纳的量。请拆成几个小文件。</translation>
    </message>
    <message>
        <source>The sheet has more than %1 rows. Split it into smaller files.</source>
        <translation>表格超过 %1 行。请拆成几个小文件。</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 columns. Save only the columns of the list.</source>
        <translation>第 %1 行超过 %2 列。请只保存名单的那些列。</translation>
    </message>
    <message>
        <source>The file has %1 sheets; the one asked for is not among them. Choose one of these.</source>
        <translation>文件有 %1 张工作表，没有指定的那张。请从中选一张。</translation>
    </message>
    <message>
        <source>A quotation mark in row %1 is never closed, so the rest cannot be told apart. Correct that row and save the file again.</source>
        <translation>第 %1 行的引号没有成对，后面无法分辨。请改正后再保存。</translation>
    </message>
    <message>
        <source>Pick one of the list, or leave the cell empty.</source>
        <translation>请从列表中选择，或留空。</translation>
    </message>
    <message>
        <source>Enter a date such as 2026-11-02, or leave the cell empty.</source>
        <translation>请填写日期，如 2026-11-02，或留空。</translation>
    </message>
    <message>
        <source>Enter a number without a unit, or leave the cell empty.</source>
        <translation>请填写不带单位的数字，或留空。</translation>
    </message>
    <message>
        <source>A sheet in a zip file needs a password. Set one.</source>
        <translation>压缩文件中的表格需要密码，请设置一个。</translation>
    </message>
    <message>
        <source>The password does not open this zip file. Ask who sent it for the right one.</source>
        <translation>这个密码打不开该压缩文件。请向发送人核对密码。</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>GridPoint</source>
        <translation>金融网格点 GridPoint</translation>
    </message>
    <message>
        <source>The workbook cannot be opened now. Close it elsewhere, then try again.</source>
        <translation>工作文件现在打不开。请在别处关闭后再试。</translation>
    </message>
    <message numerus="yes">
        <source>Wrong passphrase. After one more, wait %n second(s).</source>
        <translation>
            <numerusform>口令不对。再错一次，要等 %n 秒。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Financial grid point</source>
        <translation>金融网格点</translation>
    </message>
    <message>
        <source>Visits, needs and referrals of one township, without a network.</source>
        <translation>一个镇街的走访、需求和推荐，不用联网。</translation>
    </message>
    <message>
        <source>Open a workbook</source>
        <translation>打开工作文件</translation>
    </message>
    <message>
        <source>Grid workers: choose the file that the office gave you; its name ends in .gridpoint. You can also drop it here.</source>
        <translation>网格员：请选办公室给您的文件，文件名以 .gridpoint 结尾；也可以直接拖到这里。</translation>
    </message>
    <message>
        <source>Found an office</source>
        <translation>建立办公室</translation>
    </message>
    <message>
        <source>Finance offices: once, on the computer that collects the whole township.</source>
        <translation>金融办：只需在汇总全镇数据的电脑上建立一次。</translation>
    </message>
    <message>
        <source>Look round with invented data</source>
        <translation>用演示数据看一看</translation>
    </message>
    <message>
        <source>Making up a township. This takes a few seconds.</source>
        <translation>正在准备演示数据，需要几秒钟。</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>选择工作文件</translation>
    </message>
    <message>
        <source>Workbooks (*.gridpoint)</source>
        <translation>工作文件 (*.gridpoint)</translation>
    </message>
</context>
<context>
    <name>StatedSize</name>
    <message>
        <source>Micro</source>
        <translation>微型</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小型</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中型</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大型</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>%1 of %2 steps</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>This workbook was made by a newer version of GridPoint. Nothing was changed. Install the newer version to open it.</source>
        <translation>工作文件由更新的版本制作，数据没有变。请安装新版本后打开。</translation>
    </message>
    <message>
        <source>This workbook is incomplete: it does not say whose it is. Open a backup, or ask the office for a new laptop file.</source>
        <translation>工作文件不完整，没有写明属于谁。请打开备份，或向办公室要新的工作文件。</translation>
    </message>
    <message>
        <source>Another save is still under way. Try again in a moment.</source>
        <translation>另一次保存还在进行。请稍后再试。</translation>
    </message>
    <message>
        <source>This record is not in the workbook.</source>
        <translation>工作文件里没有这条记录。</translation>
    </message>
    <message>
        <source>The copy %1 still holds what was erased and cannot be deleted. Delete it by hand.</source>
        <translation>副本 %1 里还有已删除的内容，而且删不掉。请手动删除。</translation>
    </message>
    <message>
        <source>Longer work is still writing to this workbook. Wait until it is done, then save.</source>
        <translation>工作簿正在写入，请等它完成再保存。</translation>
    </message>
    <message>
        <source>The bytes of this file were damaged in the workbook. Take it from the newest backup, or attach it again.</source>
        <translation>这个附件的内容在工作簿中已损坏。请从最新备份中取出，或重新添加。</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Weak</source>
        <translation>太弱</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>牢固</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>很牢固</translation>
    </message>
    <message>
        <source>somebody with this file guesses it within days</source>
        <translation>拿到文件的人几天内就能猜出</translation>
    </message>
    <message>
        <source>guessing it takes years; one more word helps</source>
        <translation>要猜几年，再加一个词更好</translation>
    </message>
    <message>
        <source>beyond guessing, as long as it is used here only</source>
        <translation>只在这里用，就猜不出来</translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message>
        <source>Strength of the passphrase</source>
        <translation>口令强度</translation>
    </message>
    <message>
        <source>Strength of the passphrase: %1, %2</source>
        <translation>口令强度：%1，%2</translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message>
        <source>Show choices</source>
        <translation>显示选项</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>This is the office&apos;s workbook. Choose the worker to export for.</source>
        <translation>这是办公室的工作文件。请选择要导出给哪位网格员。</translation>
    </message>
    <message>
        <source>Only the office&apos;s workbook exports for a worker.</source>
        <translation>只有办公室的工作文件才能导出给网格员。</translation>
    </message>
    <message>
        <source>This worker has no laptop yet. Prepare one first.</source>
        <translation>这位网格员还没有电脑。请先制作一份。</translation>
    </message>
    <message>
        <source>office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>This package belongs to another office. Nothing was taken in.</source>
        <translation>这个数据包属于另一个办公室，没有读入。</translation>
    </message>
    <message>
        <source>This is a package of your own. Give it to the office.</source>
        <translation>这是您自己的数据包，请交给办公室。</translation>
    </message>
    <message>
        <source>This package is meant for the office. Nothing was taken in.</source>
        <translation>这个数据包是交给办公室的，没有读入。</translation>
    </message>
    <message>
        <source>This package is meant for a worker. Nothing was taken in.</source>
        <translation>这个数据包是交给网格员的，没有读入。</translation>
    </message>
    <message>
        <source>This laptop was reported lost, so its package is held back. Nothing was taken in. The office lead decides what to do with it.</source>
        <translation>这台电脑已报失，它的数据包先搁置，没有读入。由办公室主任决定如何处理。</translation>
    </message>
    <message>
        <source>This package does not come from the office. Nothing was taken in.</source>
        <translation>这个数据包不是办公室发出的，没有读入。</translation>
    </message>
    <message>
        <source>This package holds entries of somebody else. Nothing was taken in. Call the office lead.</source>
        <translation>这个数据包里有别人的记录，没有读入。请联系办公室主任。</translation>
    </message>
    <message>
        <source>This package lacks the erasure that emptied one of its values. Nothing was taken in. Ask for a new package.</source>
        <translation>这个数据包缺少清除某项内容的记录，没有读入。请重新要一份。</translation>
    </message>
    <message>
        <source>This package was made by a much newer version of GridPoint. Nothing was taken in.</source>
        <translation>这个数据包由新得多的版本制作，没有读入。</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <translation>已有同名文件。请换一个名字。</translation>
    </message>
    <message>
        <source>This package is damaged. Nothing was taken in. Copy it again from its source.</source>
        <translation>数据包已损坏，没有读入。请从原处重新复制。</translation>
    </message>
    <message>
        <source>A recipient&apos;s key is unusable. Prepare that laptop anew.</source>
        <translation>一位接收人的密钥不能用。请重新制作那台电脑的工作文件。</translation>
    </message>
    <message>
        <source>The package cannot be read: %1.</source>
        <translation>数据包读不了：%1。</translation>
    </message>
    <message>
        <source>This file is no GridPoint package. Choose a file ending in .gpk.</source>
        <translation>这不是金融网格点的数据包。请选择以 .gpk 结尾的文件。</translation>
    </message>
    <message>
        <source>This package was made by a newer version of GridPoint. Nothing was taken in. Install the newer version to read it.</source>
        <translation>数据包由更新的版本制作，没有读入。请安装新版本后读入。</translation>
    </message>
    <message>
        <source>This package is too large to be one.</source>
        <translation>文件太大，不会是数据包。</translation>
    </message>
    <message>
        <source>This package is meant for somebody else. Nothing was taken in.</source>
        <translation>这个数据包是给别人的，没有读入。</translation>
    </message>
    <message>
        <source>This workbook&apos;s log was altered before it was exported. Nothing was taken in. Keep the file and call the office lead.</source>
        <translation>这份工作文件的日志在导出前被改动过，没有读入。请保留文件并联系办公室主任。</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is at least %n day(s) behind. Set it right; nothing is lost, but what you save now may be shown in a wrong order.</source>
        <translation>
            <numerusform>这台电脑的时钟至少慢了 %n 天。请调准时钟；数据不会丢失，但现在保存的内容显示顺序可能不对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of the laptop of %1 was %n day(s) ahead. All its work is in, but where others changed the same it is shown as the newest. Have the clock set right.</source>
        <translation>
            <numerusform>%1 的电脑时钟快了 %n 天。其工作已全部读入，但与他人改动同一内容时会显示为最新。请让其调准时钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of the laptop of %1 was at least %n day(s) behind. All its work is in, but where others changed the same it is shown as the oldest. Have the clock set right.</source>
        <translation>
            <numerusform>%1 的电脑时钟至少慢了 %n 天。其工作已全部读入，但与他人改动同一内容时会显示为最旧。请让其调准时钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>No file of this number is held. It may have been admitted.</source>
        <translation>没有留存这个编号的文件，可能已经并入。</translation>
    </message>
    <message>
        <source>There is no room for the file to be read. Free some disk space.</source>
        <translation>没有空间读取这个文件，请腾出磁盘空间。</translation>
    </message>
    <message>
        <source>This file&apos;s key is not known here. Say whose laptop it was.</source>
        <translation>这里不认识这个文件的密钥。请说明是谁的电脑。</translation>
    </message>
    <message>
        <source>Its laptop is not known here.</source>
        <translation>这里不认识这台电脑。</translation>
    </message>
    <message>
        <source>Its laptop was reported lost.</source>
        <translation>这台电脑已报失。</translation>
    </message>
    <message>
        <source>This file is too large to be held here. Keep it where it is.</source>
        <translation>这个文件太大，无法留存。请放在原处。</translation>
    </message>
    <message>
        <source>Only the office lead admits a file that is held.</source>
        <translation>只有办公室负责人可以准予留存的文件并入。</translation>
    </message>
    <message>
        <source>The sender of this package is not known here, so it is held back. Nothing was taken in. The office lead can admit it.</source>
        <translation>这里不认识这个数据包的发送方，已留存，没有并入。办公室负责人可以准予并入。</translation>
    </message>
    <message>
        <source>This package was not written by GridPoint: it holds personal values that could not be erased. Nothing was taken in.</source>
        <translation>这个数据包不是网格点程序写的：里面有无法删除的个人信息。没有并入。</translation>
    </message>
    <message>
        <source>Only the office lead gives the office a new key.</source>
        <translation>只有办公室主任可以换办公室的密钥。</translation>
    </message>
    <message>
        <source>This is somebody else&apos;s passphrase. Type the lead&apos;s own.</source>
        <translation>这是别人的口令。请填主任自己的。</translation>
    </message>
    <message>
        <source>People are added to a laptop&apos;s workbook. This is the office&apos;s.</source>
        <translation>人员只能加到网格员电脑的工作文件里。这是办公室的。</translation>
    </message>
    <message>
        <source>This is the workbook that is open. Choose the file that the office prepared for the other person.</source>
        <translation>这是正打开的工作文件。请选办公室为另一个人准备的文件。</translation>
    </message>
    <message>
        <source>Another office prepared this file. Nothing was changed.</source>
        <translation>这个文件是别的办公室准备的。什么都没有改。</translation>
    </message>
    <message>
        <source>The office&apos;s word on this person&apos;s key has not arrived here yet. Take in the office&apos;s newest package, then try again.</source>
        <translation>办公室对此人密钥的登记还没有到这里。请先读入办公室最新的数据包，再试。</translation>
    </message>
    <message>
        <source>The office has closed this file. Ask it for a new one.</source>
        <translation>办公室已停用这个文件。请要一个新的。</translation>
    </message>
    <message>
        <source>Name the office&apos;s workbook first, then the laptop&apos;s.</source>
        <translation>请先写办公室的工作簿，再写网格员电脑的工作簿。</translation>
    </message>
    <message>
        <source>This laptop belongs to another office.</source>
        <translation>这台电脑属于另一个办公室。</translation>
    </message>
    <message>
        <source>Only the office closes a laptop.</source>
        <translation>只有办公室能停用电脑。</translation>
    </message>
    <message>
        <source>The office lead&apos;s own key cannot be closed.</source>
        <translation>办公室负责人本人的密钥不能停用。</translation>
    </message>
    <message>
        <source>This worker has no open laptop.</source>
        <translation>这名网格员没有在用的电脑。</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>with the workers&apos; laptops, by stick or folder</source>
        <translation>用 U 盘或文件夹与网格员交换</translation>
    </message>
    <message>
        <source>with the office, by stick or folder</source>
        <translation>用 U 盘或文件夹与办公室交换</translation>
    </message>
    <message>
        <source>Read packages</source>
        <translation>读入数据包</translation>
    </message>
    <message>
        <source>Export for the workers</source>
        <translation>导出给网格员</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Where to? Choose the stick or a folder</source>
        <translation>保存到哪里？请选择 U 盘或文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Package %1 written: %2, %n entries</source>
        <translation>
            <numerusform>已写出第 %1 包：%2，%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose packages</source>
        <translation>选择数据包</translation>
    </message>
    <message>
        <source>GridPoint packages (*.gpk)</source>
        <translation>金融网格点数据包 (*.gpk)</translation>
    </message>
    <message>
        <source>%1 from %2: %3 new, %4 changed, %5 in conflict, %6 set aside, %7 known already</source>
        <translation>%2 的 %1：新增 %3 条，变动 %4 条，冲突 %5 条，隔离 %6 条，已有 %7 条</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>要交出去的</translation>
    </message>
    <message>
        <source>entries not exported</source>
        <translation>条未导出</translation>
    </message>
    <message numerus="yes">
        <source>%n exported entries have no receipt yet; they go along again.</source>
        <translation>
            <numerusform>另有 %n 条已导出，还没有回执，会一起带上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading a package twice never counts anything twice.</source>
        <translation>重复读入也不会记成两份。</translation>
    </message>
    <message>
        <source>Packages written</source>
        <translation>写出的数据包</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Packages read</source>
        <translation>读入的数据包</translation>
    </message>
    <message>
        <source>None yet. Read the packages that workers bring.</source>
        <translation>还没有。请读入网格员带来的数据包。</translation>
    </message>
    <message>
        <source>None yet. Read the package that the office gives you.</source>
        <translation>还没有。请读入办公室给您的数据包。</translation>
    </message>
    <message>
        <source>packages %1</source>
        <translation>第 %1 包</translation>
    </message>
    <message>
        <source>Entries %1 have not arrived.</source>
        <translation>第 %1 条没有收到。</translation>
    </message>
    <message>
        <source>Nothing to redo: the next package carries them.</source>
        <translation>不用重做，下一包会补上。</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>请调准时钟</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>%1 is taken back; later work stays.</source>
        <translation>%1 已撤回，之后的工作不受影响。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Writing packages</source>
        <translation>正在写出数据包</translation>
    </message>
    <message>
        <source>Reading packages</source>
        <translation>正在读入数据包</translation>
    </message>
    <message>
        <source>Package %1 did not come; later ones brought its entries.</source>
        <translation>数据包%1没有收到，其中的条目已由后面的包补齐。</translation>
    </message>
    <message>
        <source>Package %1 did not come.</source>
        <translation>数据包%1没有收到。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of firms came.</source>
        <translation>
            <numerusform>收到企业附件 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of firms are not here yet; they come with the next packages, a part at a time.</source>
        <translation>
            <numerusform>还有 %n 个企业附件没有到；会随之后的数据包分批到来。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message numerus="yes">
        <source>, %n to correct</source>
        <translation>
            <numerusform>，%n 处须改正</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Foreign trade</source>
        <translation>外贸</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>科技</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>民营</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>涉农</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续贷</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>计划走访</translation>
    </message>
    <message numerus="yes">
        <source>%n firm(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned. Choose the next visit while recording one, and it stands here.</source>
        <translation>还没有计划。记录走访时选好下次走访，就会列在这里。</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>记录走访</translation>
    </message>
    <message>
        <source>No village</source>
        <translation>未填村居</translation>
    </message>
    <message>
        <source>last visit %1</source>
        <translation>上次 %1</translation>
    </message>
    <message>
        <source>first visit</source>
        <translation>首次走访</translation>
    </message>
    <message>
        <source>Record visit</source>
        <translation>记录走访</translation>
    </message>
    <message>
        <source>Answers for firms</source>
        <translation>带给企业的答复</translation>
    </message>
    <message>
        <source>No answer is waiting to be told.</source>
        <translation>没有待告知的答复。</translation>
    </message>
    <message>
        <source>Firm card</source>
        <translation>企业卡片</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>For the office</source>
        <translation>交给办公室</translation>
    </message>
    <message numerus="yes">
        <source>%n entries not exported</source>
        <translation>
            <numerusform>未导出 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>去导出</translation>
    </message>
    <message>
        <source>Visited by two workers</source>
        <translation>两人走访过</translation>
    </message>
    <message>
        <source>Needs to complete</source>
        <translation>待补全的需求</translation>
    </message>
    <message>
        <source>lacks %1</source>
        <translation>缺%1</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Looking through the workbook for what today asks for.</source>
        <translation>正在查看今天要办的事项。</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The office founds its workbook and enters three banks.</source>
        <translation>办公室建立工作文件，登记三家银行。</translation>
    </message>
    <message>
        <source>The sample list could not be written to this folder.</source>
        <translation>样例名单没能写入这个文件夹。</translation>
    </message>
    <message>
        <source>It imports %1: %2 rows, %3 new, %4 known, %5 changed, %6 rejected.</source>
        <translation>导入 %1：%2 行，新企业 %3 户，已有 %4 户，有变化 %5 户，退回 %6 行。</translation>
    </message>
    <message>
        <source>The rejected rows and their reasons are in sheets/rejected.xlsx.</source>
        <translation>退回的行和原因在 sheets/rejected.xlsx。</translation>
    </message>
    <message>
        <source>It prepares the laptop of %1 with the %2 firms of the grid point %3.</source>
        <translation>为%1制作工作文件，含网格点 %3 的 %2 户企业。</translation>
    </message>
    <message>
        <source>%1 visits %2 firms and records %3 needs, with consents.</source>
        <translation>%1走访 %2 户，记录需求 %3 笔，并征得授权。</translation>
    </message>
    <message>
        <source>The office imports package %1 of %2: %3 entries, %4 new records, %5 changed.</source>
        <translation>办公室读入%2的第 %1 包：%3 条，新记录 %4 条，变动 %5 条。</translation>
    </message>
    <message>
        <source>It screens the declared needs: %1 recommended. %2 referrals go to banks that the firms agreed to.</source>
        <translation>审核申报的需求：推荐 %1 笔。向企业同意的银行推荐 %2 笔。</translation>
    </message>
    <message>
        <source>The banks fill in their answer sheets and return them: %1 decisions.</source>
        <translation>银行填好反馈表发回：%1 笔有决定。</translation>
    </message>
    <message>
        <source>%1 imports the office&apos;s package: %2 entries.</source>
        <translation>%1读入办公室的数据包：%2 条。</translation>
    </message>
    <message>
        <source>%1 tells %2 firms what the banks answered.</source>
        <translation>%1把银行的答复告诉了 %2 户企业。</translation>
    </message>
    <message>
        <source>The office writes %1 reports into sheets/.</source>
        <translation>办公室把 %1 份报表写入 sheets/。</translation>
    </message>
    <message>
        <source>All four workbooks verify: hash chains and state.</source>
        <translation>四份工作文件都核对无误：校验链与状态一致。</translation>
    </message>
    <message>
        <source>This folder holds a tour or an office already. Choose another.</source>
        <translation>这个文件夹里已有演示或办公室文件，请另选一个。</translation>
    </message>
    <message>
        <source>The folder for the tour cannot be made. Choose another.</source>
        <translation>演示文件夹建不了，请另选一个。</translation>
    </message>
</context>
<context>
    <name>TourBar</name>
    <message>
        <source>All of this is invented. Today lists whom to visit next, and what to tell a firm from its bank.</source>
        <translation>这些都是演示数据。“今日”列出接下来走访谁，以及要带给企业的银行答复。</translation>
    </message>
    <message>
        <source>Ctrl+N records a visit: the firm, what changed since last time, needs, consent. One Ctrl+S saves all of it.</source>
        <translation>Ctrl+N 记录走访：企业、与上次不同的情况、需求、授权。按一次 Ctrl+S 全部保存。</translation>
    </message>
    <message>
        <source>What a firm asks for waits here until the office has looked at it and recommended it to a bank.</source>
        <translation>企业的融资需求在这里，等办公室审核后推荐给银行。</translation>
    </message>
    <message>
        <source>Here is what the banks answered. Shape and word say whether a bank is still in time.</source>
        <translation>这里是银行的答复。形状和文字表示银行是否还在期内。</translation>
    </message>
    <message>
        <source>In the evening: export to a stick and hand it to the office. Its package brings the answers back.</source>
        <translation>每天结束时导出到 U 盘，交给办公室；办公室的数据包会把答复带回来。</translation>
    </message>
    <message>
        <source>F1 explains every page. That was all: leave the tour, and open the file that the office gave you.</source>
        <translation>每一页按 F1 都有说明。导览到此为止：结束后，请打开办公室给您的文件。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>结束导览</translation>
    </message>
</context>
<context>
    <name>TownSettings</name>
    <message>
        <source>Towns renamed or merged</source>
        <translation>镇街更名与合并</translation>
    </message>
    <message>
        <source>Firms and visits keep the town that was written. From the day of the change on, the summary and the dashboard count it under the new one, earlier figures too.</source>
        <translation>企业和走访保留原来填写的镇街。自变更之日起，汇总表和看板把它计入新镇街，以前的数字也一并计入。</translation>
    </message>
    <message>
        <source>No town has changed.</source>
        <translation>没有镇街变更。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>The town stands for itself again.</source>
        <translation>该镇街恢复单独统计。</translation>
    </message>
    <message>
        <source>Another change</source>
        <translation>新的变更</translation>
    </message>
    <message>
        <source>Town as it was</source>
        <translation>原镇街</translation>
    </message>
    <message>
        <source>Goes into (name or code of 9 digits)</source>
        <translation>并入（名称或 9 位代码）</translation>
    </message>
    <message>
        <source>Empty: the code stays, and only the name is another.</source>
        <translation>不填：代码不变，只改名称。</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Empty: the name of the town that it goes into.</source>
        <translation>不填：用并入镇街的名称。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>保存变更</translation>
    </message>
    <message>
        <source>Saved. The laptops get it with their next package.</source>
        <translation>已保存，随下一个数据包发到各电脑。</translation>
    </message>
</context>
<context>
    <name>TypedDialog</name>
    <message>
        <source>Type %1 to go on</source>
        <translation>请输入 %1 以继续</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>Say why: it stays on record.</source>
        <translation>请写明理由，会留有记录。</translation>
    </message>
    <message>
        <source>This is not %1.</source>
        <translation>输入的不是 %1。</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a workbook</source>
        <translation>打开工作文件</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Another workbook</source>
        <translation>打开其他工作文件</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>忘了口令</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) you began are kept. Unlocking brings you back to where you were.</source>
        <translation>
            <numerusform>%n 份草稿已存好，解锁后回到原处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong passphrase. You can try again in %n second(s).</source>
        <translation>
            <numerusform>口令不对。%n 秒后可以再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the passphrase of this workbook.</source>
        <translation>请填这个工作文件的口令。</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Visited by</source>
        <translation>走访人员</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>走访方式</translation>
    </message>
    <message>
        <source>Production and operation</source>
        <translation>生产经营状况</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Last year&apos;s revenue</source>
        <translation>上年营收</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单情况</translation>
    </message>
    <message>
        <source>Needs financing</source>
        <translation>是否有融资需求</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>困难及诉求</translation>
    </message>
    <message>
        <source>Bank staff</source>
        <translation>银行人员</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Next visit on</source>
        <translation>下次走访</translation>
    </message>
</context>
<context>
    <name>VisitConsents</name>
    <message>
        <source>Consent</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Add a bank</source>
        <translation>添加银行</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>Your firm&apos;s name, its contact&apos;s name and phone, and what you need are given to the bank named here, so that it can call you. You may refuse, for each bank on its own, and withdraw later; nothing else depends on it.</source>
        <translation>贵企业名称、联系人姓名和电话、融资需求将提供给所列银行，供其与您联系。可以逐家选择不同意，也可以随时撤回，不影响其他事项。</translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation>第 %1 版：%2</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Consent for %1</source>
        <translation>对%1的授权</translation>
    </message>
    <message>
        <source>Way of the consent for %1</source>
        <translation>对%1的授权方式</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Agreed %1</source>
        <translation>%1 同意</translation>
    </message>
    <message>
        <source>Refused or withdrawn, %1</source>
        <translation>%1 不同意或撤回</translation>
    </message>
    <message>
        <source>Notice version %1</source>
        <translation>告知书第 %1 版</translation>
    </message>
    <message>
        <source>no bank is set up yet</source>
        <translation>还没有设置银行</translation>
    </message>
    <message>
        <source>asked for each bank</source>
        <translation>逐家征得企业同意</translation>
    </message>
    <message>
        <source>Not asked yet: no referral to this bank</source>
        <translation>尚未征求，暂不能推荐给该行</translation>
    </message>
    <message>
        <source>Refused: no referral to this bank</source>
        <translation>不同意，不能推荐给该行</translation>
    </message>
</context>
<context>
    <name>VisitCriteria</name>
    <message>
        <source>Five criteria</source>
        <translation>五项标准</translation>
    </message>
    <message>
        <source>① Compliant operation</source>
        <translation>① 合规持续经营</translation>
    </message>
    <message>
        <source>② Fixed premises</source>
        <translation>② 固定经营场所</translation>
    </message>
    <message>
        <source>③ Genuine need</source>
        <translation>③ 真实融资需求</translation>
    </message>
    <message>
        <source>④ Good credit</source>
        <translation>④ 信用状况良好</translation>
    </message>
    <message>
        <source>⑤ Lawful loan purpose</source>
        <translation>⑤ 贷款用途合规</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>by the bank</source>
        <translation>由银行核实</translation>
    </message>
    <message>
        <source>in business %1 y %2 m</source>
        <translation>成立 %1 年 %2 个月</translation>
    </message>
    <message>
        <source>visited on site</source>
        <translation>现场已见</translation>
    </message>
    <message>
        <source>as the firm says</source>
        <translation>企业自述</translation>
    </message>
    <message>
        <source>first judgment</source>
        <translation>初步判断</translation>
    </message>
    <message>
        <source>in business %1 m</source>
        <translation>成立 %1 个月</translation>
    </message>
    <message>
        <source>first judgment, for all %1 needs</source>
        <translation>初步判断，%1 笔共用</translation>
    </message>
    <message>
        <source>%1 (%2 months are asked)</source>
        <translation>%1（要求满 %2 个月）</translation>
    </message>
</context>
<context>
    <name>VisitDeed</name>
    <message>
        <source>No firm is chosen. Find it, or add a new one.</source>
        <translation>还没有选企业。请查找，或登记新企业。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>没有企业名称。</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>%1 has this code: the visit is recorded there.</source>
        <translation>%1 就是这个代码，走访会记在它名下。</translation>
    </message>
    <message>
        <source>The day of the visit is missing.</source>
        <translation>没有走访日期。</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没有到。</translation>
    </message>
    <message>
        <source>How the firm was visited is missing.</source>
        <translation>没有走访方式。</translation>
    </message>
    <message>
        <source>Typed in yuan?</source>
        <translation>是不是按元填的？</translation>
    </message>
    <message>
        <source>The next visit is not after this one: enter %1 or later.</source>
        <translation>下次走访不晚于这次，请填 %1 或以后。</translation>
    </message>
    <message>
        <source>You visited today already</source>
        <translation>今天您已走访过</translation>
    </message>
    <message>
        <source>Visited today by someone else</source>
        <translation>今天已有人走访过</translation>
    </message>
    <message>
        <source>a need then</source>
        <translation>当时有需求</translation>
    </message>
    <message>
        <source>no need then</source>
        <translation>当时没有需求</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>The amount is missing.</source>
        <translation>没有金额。</translation>
    </message>
    <message>
        <source>%1 is above the usual range. Please check.</source>
        <translation>%1 高于常见范围，请核对。</translation>
    </message>
    <message>
        <source>%1 is below the usual range. Please check.</source>
        <translation>%1 低于常见范围，请核对。</translation>
    </message>
    <message>
        <source>Needed by is before the visit: enter %1 or later.</source>
        <translation>期望到位早于走访日期，请填 %1 或以后。</translation>
    </message>
    <message>
        <source>Need %1 has the same purpose.</source>
        <translation>第 %1 笔需求用途相同。</translation>
    </message>
    <message>
        <source>A need for this purpose is open already.</source>
        <translation>同一用途已有一笔在办的需求。</translation>
    </message>
    <message>
        <source>No consent for %1 yet, so no referral to it.</source>
        <translation>尚未取得%1的授权，不能推荐给该行。</translation>
    </message>
    <message>
        <source>Saved: 1 visit.</source>
        <translation>已保存：走访 1 次。</translation>
    </message>
    <message>
        <source>Change to %1 万元</source>
        <translation>改为 %1 万元</translation>
    </message>
    <message>
        <source>You visited %1 days ago</source>
        <translation>%1 天前您走访过</translation>
    </message>
    <message>
        <source>Visited %1 days ago by someone else</source>
        <translation>%1 天前已有人走访过</translation>
    </message>
    <message>
        <source>You visited yesterday</source>
        <translation>昨天您走访过</translation>
    </message>
    <message>
        <source>Visited yesterday by someone else</source>
        <translation>昨天已有人走访过</translation>
    </message>
    <message>
        <source>Above the inclusive-loan limit of %1 万元.</source>
        <translation>超过普惠上限 %1 万元。</translation>
    </message>
    <message>
        <source>Saved: 1 visit, 1 need.</source>
        <translation>已保存：走访 1 次，需求 1 笔。</translation>
    </message>
    <message>
        <source>Saved: 1 visit, %1 needs.</source>
        <translation>已保存：走访 1 次，需求 %1 笔。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>已添加 %n 个附件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitFacts</name>
    <message>
        <source>How the firm is doing</source>
        <translation>经营情况</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>生产经营</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Difficulties and requests</source>
        <translation>困难诉求</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>上次 %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>营收</translation>
    </message>
    <message>
        <source>Revenue %1</source>
        <translation>%1 年营收</translation>
    </message>
</context>
<context>
    <name>VisitFiles</name>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>What %1 shows</source>
        <translation>%1 的内容</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>Shows…</source>
        <translation>内容…</translation>
    </message>
    <message>
        <source>Consent for %1</source>
        <translation>对%1的授权</translation>
    </message>
</context>
<context>
    <name>VisitFirmBar</name>
    <message>
        <source>Another firm</source>
        <translation>换一家企业</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>没有代码</translation>
    </message>
    <message>
        <source>Show that visit</source>
        <translation>查看那次走访</translation>
    </message>
</context>
<context>
    <name>VisitHead</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Accompanied by</source>
        <translation>同行人员</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>同行人员</translation>
    </message>
</context>
<context>
    <name>VisitLedger</name>
    <message>
        <source>Row %1 tells the same visit differently. Keep one of them.</source>
        <translation>第 %1 行是同一次走访，但内容不同。请保留一行。</translation>
    </message>
    <message>
        <source>No column with the day of the visit was found, so nothing was read. Call it 走访日期.</source>
        <translation>没有找到走访日期的列，所以没有读入。请把该列的表头写成“走访日期”。</translation>
    </message>
    <message>
        <source>No column names the way of the visits; they are taken as on site.</source>
        <translation>没有走访方式的列，一律按实地走访导入。</translation>
    </message>
    <message>
        <source>The day of the visit is missing. Enter it as 2025-05-31.</source>
        <translation>缺少走访日期。请按 2025-05-31 的样式填写。</translation>
    </message>
    <message>
        <source>The day of the visit, %1, is not a date with a year. Enter it as 2025-05-31.</source>
        <translation>走访日期“%1”不是带年份的日期。请按 2025-05-31 的样式填写。</translation>
    </message>
    <message>
        <source>The day of the visit, %1, has not come yet. Correct it.</source>
        <translation>走访日期 %1 还没有到。请更正。</translation>
    </message>
    <message>
        <source>The way of the visit, %1, is not known. Enter 实地, 电话, 来访 or 扫码.</source>
        <translation>走访方式“%1”无法识别。请填实地、电话、来访或扫码。</translation>
    </message>
    <message>
        <source>%1 is no amount, so it is kept in the remarks.</source>
        <translation>“%1”不是金额，已记入备注。</translation>
    </message>
    <message>
        <source>It says that there is no need, and names an amount; the amount was taken.</source>
        <translation>写了没有需求，又填了金额；按金额导入。</translation>
    </message>
    <message>
        <source>%1 is masked in some rows and left out there.</source>
        <translation>“%1”在有些行里已脱敏，这些不导入。</translation>
    </message>
</context>
<context>
    <name>VisitNeeds</name>
    <message>
        <source>Financing needs</source>
        <translation>融资需求</translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation>添加一笔</translation>
    </message>
    <message>
        <source>Where the firm wants no money this time, leave this empty. A need that is added here goes into the declaration list.</source>
        <translation>这次不需要资金就不用填。添加的需求会进入申报清单。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>1 need</source>
        <translation>1 笔</translation>
    </message>
    <message>
        <source>%1 needs</source>
        <translation>%1 笔</translation>
    </message>
    <message>
        <source>1 need, %1 万元</source>
        <translation>1 笔，%1 万元</translation>
    </message>
    <message>
        <source>%1 needs, %2 万元 in total</source>
        <translation>%1 笔，共 %2 万元</translation>
    </message>
</context>
<context>
    <name>VisitNext</name>
    <message>
        <source>2 weeks</source>
        <translation>两周后</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>一个月后</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>三个月后</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不安排</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次走访</translation>
    </message>
    <message>
        <source>Next visit on</source>
        <translation>下次走访日期</translation>
    </message>
    <message>
        <source>Next visit in</source>
        <translation>下次走访间隔</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Record visit</source>
        <translation>记录走访</translation>
    </message>
    <message>
        <source>Correct a visit</source>
        <translation>更正走访</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已存 %1</translation>
    </message>
    <message>
        <source>Tab next field</source>
        <translation>Tab 下一项</translation>
    </message>
    <message>
        <source>Ctrl+PgDn next section</source>
        <translation>Ctrl+PgDn 下一节</translation>
    </message>
    <message>
        <source>F8 next problem</source>
        <translation>F8 下一处问题</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>How the firm is doing</source>
        <translation>经营情况</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Consent and criteria</source>
        <translation>授权与标准</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次走访</translation>
    </message>
    <message>
        <source>A file of this draft is not there any more. Add it again.</source>
        <translation>这份草稿的一个附件已不在了。请重新添加。</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Photos and PDFs of licenses and consents; they can be dropped or pasted here, too.</source>
        <translation>执照、授权书等的照片和 PDF；也可以拖进来或粘贴。</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>还没有走访</translation>
    </message>
    <message>
        <source>Record one, and it stands here and in the visit ledger.</source>
        <translation>记录一次，就会列在这里和走访台账里。</translation>
    </message>
    <message>
        <source>Record visit</source>
        <translation>记录走访</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Firm card</source>
        <translation>企业卡片</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>With needs</source>
        <translation>有需求</translation>
    </message>
</context>
<context>
    <name>WordSettings</name>
    <message>
        <source>Refusal reasons</source>
        <translation>未授信原因</translation>
    </message>
    <message>
        <source>List tags</source>
        <translation>清单标签</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>New word, Chinese</source>
        <translation>新词（中文）</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Added. The laptops get it with their next package.</source>
        <translation>已添加，随下一个数据包发到各电脑。</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Only the office&apos;s workbook can prepare a laptop.</source>
        <translation>只有办公室的工作文件才能制作网格员的工作文件。</translation>
    </message>
    <message>
        <source>Name the worker and the grid point.</source>
        <translation>请写明网格员和网格点。</translation>
    </message>
    <message>
        <source>The laptop&apos;s file needs a one-time passphrase.</source>
        <translation>网格员的工作文件需要一次性口令。</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <translation>已有同名文件。请换一个名字。</translation>
    </message>
    <message>
        <source>There is no town with the code %1. Give a code of the list of divisions, such as 350582103.</source>
        <translation>没有代码为 %1 的镇街。请填区划表中的代码，如 350582103。</translation>
    </message>
    <message>
        <source>A workbook needs a passphrase.</source>
        <translation>工作文件需要口令。</translation>
    </message>
    <message>
        <source>%1: this is no value for it. Expected: %2.</source>
        <translation>%1：内容不合要求，应为%2。</translation>
    </message>
    <message>
        <source>a date such as 2026-11-02</source>
        <translation>日期，如 2026-11-02</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>one of its codes</source>
        <translation>规定的代码之一</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a plain value</source>
        <translation>简单的值</translation>
    </message>
    <message>
        <source>There is no firm with the code %1. Import or register it first.</source>
        <translation>没有代码为 %1 的企业。请先导入或登记。</translation>
    </message>
    <message>
        <source>Another firm has this code already.</source>
        <translation>另一户企业已有这个代码。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>没有填%1。</translation>
    </message>
    <message>
        <source>%1 has no field named %2.</source>
        <translation>%1没有名为 %2 的项目。</translation>
    </message>
    <message>
        <source>This need is not recommended yet. Screen it first.</source>
        <translation>这笔需求还没有推荐，请先审核。</translation>
    </message>
    <message>
        <source>No consent for %1 yet, so no referral to it. The worker asks for it on the next visit.</source>
        <translation>尚未取得%1的授权，不能推荐给该行。由网格员下次走访时征求。</translation>
    </message>
    <message>
        <source>This need is with %1 already. Wait for its answer.</source>
        <translation>这笔需求已在%1办理，请等它答复。</translation>
    </message>
    <message>
        <source>Only the office screens needs.</source>
        <translation>只有办公室审核需求。</translation>
    </message>
    <message>
        <source>Say what becomes of the need: recommend, return or coach.</source>
        <translation>请选择结果：推荐、退回补正或辅导。</translation>
    </message>
    <message>
        <source>Not every criterion is met or left to the bank, so this need cannot be recommended. Return it for correction, or begin coaching.</source>
        <translation>五项标准没有全部符合或待银行核实，不能推荐。请退回补正，或转辅导。</translation>
    </message>
    <message>
        <source>Only the office refers firms to banks.</source>
        <translation>只有办公室向银行推荐。</translation>
    </message>
    <message>
        <source>%1 granted %2 × 10k CNY at %3 a year.</source>
        <translation>%1已授信 %2 万元，年利率 %3。</translation>
    </message>
    <message>
        <source>%1 granted the loan.</source>
        <translation>%1已授信。</translation>
    </message>
    <message>
        <source>%1 did not grant the loan: %2. The office helps to mend it.</source>
        <translation>%1未授信：%2。办公室会帮助解决。</translation>
    </message>
    <message>
        <source>%1 did not take the case.</source>
        <translation>%1没有接单。</translation>
    </message>
    <message>
        <source>%1 could not reach the firm. Check the phone number.</source>
        <translation>%1联系不上企业，请核对电话。</translation>
    </message>
    <message>
        <source>%1 has all documents and is deciding.</source>
        <translation>%1材料已齐备，正在审批。</translation>
    </message>
    <message>
        <source>%1 waits for the firm&apos;s documents.</source>
        <translation>%1等企业补材料。</translation>
    </message>
    <message>
        <source>There is nothing to take back: the last save was exported already.</source>
        <translation>没有可撤销的：上次保存已经导出。</translation>
    </message>
    <message>
        <source>This row belongs to no referral of this office.</source>
        <translation>这一行不属于本办公室的任何推荐。</translation>
    </message>
    <message>
        <source>The referral has ended since, so the row was not taken over. Enter the answer by hand.</source>
        <translation>这笔推荐其间已经结束，这一行没有采用。请手工登记答复。</translation>
    </message>
    <message>
        <source>This sheet is older than the bank&apos;s last answer to this referral. Send the bank a new one.</source>
        <translation>这份表早于银行对这笔推荐的上次答复。请重新发一份给银行。</translation>
    </message>
    <message>
        <source>one of the list</source>
        <translation>列表中的一项</translation>
    </message>
    <message>
        <source>A date lies before the day of the referral, %1.</source>
        <translation>有日期早于推荐日期 %1。</translation>
    </message>
    <message>
        <source>Disbursed, but the day or the amount is missing.</source>
        <translation>已放款，但没有日期或金额。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 has no open referrals, so there is nothing to answer.</source>
        <translation>%1没有在办的推荐，不需要答复。</translation>
    </message>
    <message>
        <source>There is no bank %1 in this workbook. Give its name or id.</source>
        <translation>工作文件里没有银行 %1，请给出名称或编号。</translation>
    </message>
    <message>
        <source>Several banks are named %1. Give the id.</source>
        <translation>有几家银行叫 %1，请给出编号。</translation>
    </message>
    <message>
        <source>This import was taken back already.</source>
        <translation>这次导入已经撤销过。</translation>
    </message>
    <message>
        <source>The outcome of a need comes from screening it. Screen the need.</source>
        <translation>需求的结果由审核得出，请先审核这笔需求。</translation>
    </message>
    <message>
        <source>A need of this firm for this purpose is open already. Change that one, or close it first.</source>
        <translation>这户企业同一用途已有一笔在办的需求。请改那一笔，或先关闭它。</translation>
    </message>
    <message>
        <source>A referral stays with its need and bank. Refer the need again instead.</source>
        <translation>推荐的需求和银行不能改，请重新推荐。</translation>
    </message>
    <message>
        <source>%1 names a record that is not in this workbook. Check the id.</source>
        <translation>%1 指向的记录不在工作文件里，请检查编号。</translation>
    </message>
    <message>
        <source>%1 is no id.</source>
        <translation>%1 不是编号。</translation>
    </message>
    <message>
        <source>The folder for the sample cannot be made. Choose another.</source>
        <translation>样例文件夹建不了，请另选一个。</translation>
    </message>
    <message>
        <source>%1 × 10k CNY</source>
        <translation>%1 万元</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>大于 0 的数字</translation>
    </message>
    <message>
        <source>percent a year without the sign, such as 3.65</source>
        <translation>不带百分号的年利率，如 3.65</translation>
    </message>
    <message>
        <source>This referral stands in the sheet more than once, so none of its rows was taken over. Delete the rows too many.</source>
        <translation>同一推荐在表中出现多次，这些行都没有采用。请删除多余的行。</translation>
    </message>
    <message>
        <source>This is no answer sheet of GridPoint, so nothing was read. Choose the sheet that the bank sent back, with its hidden columns.</source>
        <translation>这不是 GridPoint 的反馈表，没有读入。请选择银行发回的表，并保留隐藏的列。</translation>
    </message>
    <message>
        <source>This answer sheet was made by %1, not by this office. Nothing was read.</source>
        <translation>这份反馈表由 %1 制作，不是本办的。没有读入。</translation>
    </message>
    <message>
        <source>This is the sheet of %1, not of %2. Nothing was read.</source>
        <translation>这是%1的反馈表，不是%2的。没有读入。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Expected: %2.</source>
        <translation>无法识别 %1，应填：%2。</translation>
    </message>
    <message>
        <source>The row&apos;s hidden number is missing. Send the bank a new sheet.</source>
        <translation>这一行的隐藏编号不见了，请给银行发一份新表。</translation>
    </message>
    <message>
        <source>This row is of %1 and stands in another bank&apos;s sheet.</source>
        <translation>这一行属于%1，却在另一家银行的表里。</translation>
    </message>
    <message>
        <source>Hidden columns were altered in the sheet. Send the bank a new one.</source>
        <translation>表里隐藏的列被改动了，请给银行发一份新表。</translation>
    </message>
    <message>
        <source>%1 was altered in the sheet. Send the bank a new one.</source>
        <translation>表里的 %1 被改动了，请给银行发一份新表。</translation>
    </message>
    <message>
        <source>This sheet was made after an answer that this workbook does not hold. Read that answer first.</source>
        <translation>制表之后本工作簿缺了一次反馈，请先读入那一次。</translation>
    </message>
    <message>
        <source>%1: the office entered something else since this sheet was made. Compare, and enter the answer by hand.</source>
        <translation>%1：制表之后本办另有登记，请核对后手工填写。</translation>
    </message>
    <message>
        <source>a whole number above 0</source>
        <translation>大于 0 的整数</translation>
    </message>
    <message>
        <source>The bank granted this before and refuses it now. Ask the bank, and enter the change by hand.</source>
        <translation>银行此前已授信，现在填的是不予授信，请问清后手工填写。</translation>
    </message>
    <message>
        <source>Another amount of that day is on record. Ask the bank whether it paid twice, and enter it by hand.</source>
        <translation>同一天已登记另一笔金额，请问银行是否放款两次，然后手工填写。</translation>
    </message>
    <message>
        <source>The form has no column %1. Its columns are: %2.</source>
        <translation>表单里没有“%1”这一列。它的列有：%2。</translation>
    </message>
    <message>
        <source>The list has no column %1. Its columns are: %2.</source>
        <translation>清单里没有“%1”这一列。它的列有：%2。</translation>
    </message>
    <message>
        <source>No laptop is prepared yet, so there is nobody to export for.</source>
        <translation>还没有制作过网格员的工作文件，没有人可以导出。</translation>
    </message>
    <message>
        <source>%1 holidays are not published; Monday to Friday is used.</source>
        <translation>%1 年节假日尚未公布，暂按周一至周五计算。</translation>
    </message>
    <message>
        <source>Stored now</source>
        <translation>现存</translation>
    </message>
    <message>
        <source>Written at some time</source>
        <translation>历次填写</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权</translation>
    </message>
    <message numerus="yes">
        <source>%1 (one of %n record(s))</source>
        <translation>
            <numerusform>%1（共 %n 条之一）</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen or changed by</source>
        <translation>查看或变更</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>提供给</translation>
    </message>
    <message>
        <source>A worker&apos;s laptop</source>
        <translation>网格员电脑</translation>
    </message>
    <message>
        <source>A bank, with a referral</source>
        <translation>银行（随推荐）</translation>
    </message>
    <message>
        <source>There is no such firm in this workbook.</source>
        <translation>工作簿里没有这家企业。</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>All that is stored about the contact of %1</source>
        <translation>关于 %1 联系人所存的全部内容</translation>
    </message>
    <message>
        <source>Unmasked: for the person concerned only.</source>
        <translation>未脱敏，仅供本人。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The period ends before it begins. Enter its two days again.</source>
        <translation>期间的结束早于开始，请重新填写起止日期。</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Deeds with personal data and settings</source>
        <translation>涉及个人信息和设置的操作</translation>
    </message>
    <message>
        <source>Deed</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Concerning</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Saw a contact unmasked</source>
        <translation>查看未脱敏的联系方式</translation>
    </message>
    <message>
        <source>Exported contacts unmasked</source>
        <translation>导出未脱敏的联系方式</translation>
    </message>
    <message>
        <source>Printed contacts unmasked</source>
        <translation>打印未脱敏的联系方式</translation>
    </message>
    <message>
        <source>Erased a contact for good</source>
        <translation>永久删除联系方式</translation>
    </message>
    <message>
        <source>Erased values for good</source>
        <translation>永久删除内容</translation>
    </message>
    <message>
        <source>Wrote out all that is stored of a contact</source>
        <translation>导出某联系人的全部存储内容</translation>
    </message>
    <message>
        <source>Said whether two firms are one</source>
        <translation>认定两家企业是否为同一家</translation>
    </message>
    <message>
        <source>Told two firms under one id apart</source>
        <translation>将同一编号的两家企业分开</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Released entries, with a reason</source>
        <translation>写明理由放行记录</translation>
    </message>
    <message>
        <source>Released entries</source>
        <translation>放行记录</translation>
    </message>
    <message>
        <source>Admitted a held file</source>
        <translation>准予留存的文件并入</translation>
    </message>
    <message>
        <source>Enrolled a key</source>
        <translation>登记密钥</translation>
    </message>
    <message>
        <source>Closed a key</source>
        <translation>停用密钥</translation>
    </message>
    <message>
        <source>Corrected a laptop&apos;s clock</source>
        <translation>校正电脑时钟</translation>
    </message>
    <message>
        <source>Took an import back</source>
        <translation>撤回一次导入</translation>
    </message>
    <message>
        <source>Changed an audit entry</source>
        <translation>更改审计记录</translation>
    </message>
    <message>
        <source>Whether a record is deleted is kept or deleted, not filled in.</source>
        <translation>是否删除只能选保留或删除，不能填写。</translation>
    </message>
    <message>
        <source>There is nothing to decide here. Somebody may have decided it.</source>
        <translation>这里没有需要决定的，可能已经有人决定了。</translation>
    </message>
    <message>
        <source>Only the office lead erases a contact for good.</source>
        <translation>只有办公室负责人可以永久删除联系方式。</translation>
    </message>
    <message>
        <source>Erasing needs a reason. Nothing was erased.</source>
        <translation>删除需要写明理由。没有删除任何内容。</translation>
    </message>
    <message>
        <source>The reason names the contact, and would stay. Word it without.</source>
        <translation>理由里提到了联系人，而理由会保留。请换个说法。</translation>
    </message>
    <message>
        <source>The firm has another open need for the same purpose.</source>
        <translation>该企业同一用途还有一笔未办结的需求。</translation>
    </message>
    <message>
        <source>The need is with this bank already.</source>
        <translation>这笔需求已经推荐给该行。</translation>
    </message>
    <message>
        <source>The firm has not agreed to this bank.</source>
        <translation>企业没有授权给该行。</translation>
    </message>
    <message>
        <source>Its firm is not in this workbook yet.</source>
        <translation>工作簿里还没有它所属的企业。</translation>
    </message>
    <message>
        <source>No entry of this name is set aside.</source>
        <translation>没有搁置这个编号的记录。</translation>
    </message>
    <message>
        <source>Releasing needs a reason. Nothing was released.</source>
        <translation>放行需要写明理由。没有放行任何内容。</translation>
    </message>
    <message>
        <source>There is nothing here that can be released.</source>
        <translation>这里没有可以放行的内容。</translation>
    </message>
    <message>
        <source>Only the office tells two firms under one code apart.</source>
        <translation>只有办公室可以把同一代码下的两家企业分开。</translation>
    </message>
    <message>
        <source>A package of the office is taken back by the office.</source>
        <translation>办公室的数据包由办公室撤回。</translation>
    </message>
    <message>
        <source>There is no import of this number.</source>
        <translation>没有这个编号的导入。</translation>
    </message>
    <message>
        <source>Only the office says which firms are one.</source>
        <translation>只有金融办可以认定哪些是同一家企业。</translation>
    </message>
    <message>
        <source>These are one record already.</source>
        <translation>这本来就是同一条记录。</translation>
    </message>
    <message>
        <source>There is no firm %1 in this workbook.</source>
        <translation>本工作簿里没有企业 %1。</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>sounds the same</source>
        <translation>读音相同</translation>
    </message>
    <message>
        <source>other name</source>
        <translation>名称不同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>other phone</source>
        <translation>电话不同</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>地址相同</translation>
    </message>
    <message>
        <source>similar address</source>
        <translation>地址相近</translation>
    </message>
    <message>
        <source>other address</source>
        <translation>地址不同</translation>
    </message>
    <message>
        <source>other town</source>
        <translation>镇街不同</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>联系人相同</translation>
    </message>
    <message>
        <source>other person</source>
        <translation>联系人不同</translation>
    </message>
    <message>
        <source>other code</source>
        <translation>代码不同</translation>
    </message>
    <message>
        <source>The office&apos;s name is missing.</source>
        <translation>缺少办公室名称。</translation>
    </message>
    <message>
        <source>This file cannot be read as a table of holidays. Choose a CSV file with date, kind and name.</source>
        <translation>这个文件不是节假日表。请选列为 date、kind、name 的 CSV 文件。</translation>
    </message>
    <message>
        <source>Type the new word in Chinese.</source>
        <translation>请填新词的中文。</translation>
    </message>
    <message>
        <source>This word is there, but no longer offered. Offer it again.</source>
        <translation>这个词已停用，请恢复使用。</translation>
    </message>
    <message>
        <source>This word is there already.</source>
        <translation>这个词已经有了。</translation>
    </message>
    <message>
        <source>No whole year is in this table: its National Day is missing. Nothing was changed.</source>
        <translation>表里没有完整的一年：缺国庆节。什么都没有改。</translation>
    </message>
    <message>
        <source>There is no room for a copy. Free some space, then try again.</source>
        <translation>没有空间放副本。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>This workbook does not hold a recovery key. The office&apos;s workbook does; open that.</source>
        <translation>这个工作文件里没有恢复密钥。它在办公室的工作文件里，请打开那个。</translation>
    </message>
    <message>
        <source>A recovery key has %1 groups of %2 digits, and %3 are here. Choose the recovery file, or type all groups.</source>
        <translation>恢复密钥有 %1 组，每组 %2 位数字，这里有 %3 组。请选恢复文件，或把各组填全。</translation>
    </message>
    <message>
        <source>Group %1 of the recovery key does not fit. Compare it with the paper.</source>
        <translation>恢复密钥第 %1 组不对，请对照纸上的内容。</translation>
    </message>
    <message>
        <source>The recovery file cannot be read. Check where it lies.</source>
        <translation>恢复文件读不出来，请检查它的位置。</translation>
    </message>
    <message>
        <source>Visited %1 by %2, %3 by %4</source>
        <translation>%1由%2走访，%3由%4走访</translation>
    </message>
    <message>
        <source>Every worker with a grid point has a laptop already.</source>
        <translation>有网格点的网格员都已有电脑。</translation>
    </message>
    <message>
        <source>Other work is still under way. Wait until it is done.</source>
        <translation>另一项工作还在进行，请等它完成。</translation>
    </message>
    <message>
        <source>Stopped. Nothing half done was left.</source>
        <translation>已停止，没有留下做了一半的内容。</translation>
    </message>
    <message>
        <source>%1 has this code. Open that firm instead.</source>
        <translation>%1 用的就是这个代码，请打开那户企业。</translation>
    </message>
    <message>
        <source>%1 has this code already.</source>
        <translation>%1 已用这个编号。</translation>
    </message>
    <message>
        <source>has a need</source>
        <translation>有需求</translation>
    </message>
    <message>
        <source>no need</source>
        <translation>没有需求</translation>
    </message>
    <message>
        <source>Visit by %1: %2</source>
        <translation>%1 走访：%2</translation>
    </message>
    <message>
        <source>Need declared: %1</source>
        <translation>申报需求：%1</translation>
    </message>
    <message>
        <source>Screened: %1</source>
        <translation>审核：%1</translation>
    </message>
    <message>
        <source>Referred to %1</source>
        <translation>推荐给%1</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1答复：%2</translation>
    </message>
    <message>
        <source>Consent for %1: %2</source>
        <translation>同意授权%1：%2</translation>
    </message>
    <message>
        <source>No consent for %1</source>
        <translation>未同意授权%1</translation>
    </message>
    <message>
        <source>Consent for %1 withdrawn</source>
        <translation>撤回对%1的授权</translation>
    </message>
    <message>
        <source>%1 as stated</source>
        <translation>自报%1</translation>
    </message>
    <message>
        <source>%1 as computed</source>
        <translation>测算%1</translation>
    </message>
    <message>
        <source>%1: stated and computed alike</source>
        <translation>%1：自报与测算一致</translation>
    </message>
    <message>
        <source>%1 as stated, %2 as computed</source>
        <translation>自报%1，测算%2</translation>
    </message>
    <message>
        <source>This firm was deleted here. Restore it first.</source>
        <translation>这户企业在这里已删除。请先恢复。</translation>
    </message>
    <message>
        <source>Several firms have this name. Enter the code of the one meant.</source>
        <translation>有几户企业同名。请填写所指那一户的代码。</translation>
    </message>
    <message>
        <source>Visit ledgers are imported by the office.</source>
        <translation>走访台账由办公室导入。</translation>
    </message>
    <message>
        <source>%1 has this need in hand as its lead bank. Say why a second bank should get it as well.</source>
        <translation>%1 作为主办银行正在办理这笔需求。请说明为何还要推荐给另一家银行。</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>preferred, %1</source>
        <translation>意向银行，%1</translation>
    </message>
    <message>
        <source>linked to the grid point, %1</source>
        <translation>网格点挂钩网点，%1</translation>
    </message>
    <message>
        <source>No need was chosen, so no batch was made.</source>
        <translation>没有选择需求，没有生成批次。</translation>
    </message>
    <message>
        <source>The form of a batch number needs {n} once, where the running number stands.</source>
        <translation>批次号格式中须有一个 {n}，表示序号的位置。</translation>
    </message>
    <message>
        <source>No bank has anything to answer, so no sheet was written.</source>
        <translation>没有银行需要答复，没有生成反馈表。</translation>
    </message>
    <message>
        <source>Only the office moves referrals on.</source>
        <translation>推荐的进展只能由办公室登记。</translation>
    </message>
    <message>
        <source>The clock cannot go on before the day it was paused.</source>
        <translation>恢复计时的日期不能早于暂停日期。</translation>
    </message>
    <message>
        <source>Only the office reminds banks.</source>
        <translation>督办只能由办公室发出。</translation>
    </message>
    <message>
        <source>Nothing is overdue, so no letter was written.</source>
        <translation>没有超期的推荐，没有生成督办函。</translation>
    </message>
    <message>
        <source>On the laptop</source>
        <translation>电脑上的记录</translation>
    </message>
    <message>
        <source>What the laptop of %1 held</source>
        <translation>%1的电脑上有哪些记录</translation>
    </message>
    <message>
        <source>By the packages that were written for it. What was typed on it and not handed over is not in this list.</source>
        <translation>依据为它导出的数据包。在电脑上录入而未上交的内容不在此表。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>是否到达</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Saved here, not exported yet</source>
        <translation>已保存，尚未导出</translation>
    </message>
    <message>
        <source>Exported, no receipt yet</source>
        <translation>已导出，尚无回执</translation>
    </message>
    <message>
        <source>Received by the office, without effect there</source>
        <translation>办公室已收到，但未生效</translation>
    </message>
    <message>
        <source>Received and taken in by the office</source>
        <translation>办公室已收到并合并</translation>
    </message>
    <message>
        <source>Answered by the office</source>
        <translation>办公室已答复</translation>
    </message>
    <message>
        <source>over %1 days</source>
        <translation>%1 天以上</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 天</translation>
    </message>
    <message>
        <source>Visits of the period, by the day of the visit.</source>
        <translation>期间内的走访，按走访日期计。</translation>
    </message>
    <message>
        <source>Needs by the day of their visit, or of their declaration where there was none, and visits that noted a need.</source>
        <translation>融资需求按所属走访的日期计，没有走访的按申报日期计；注明有需求的走访也计入。</translation>
    </message>
    <message>
        <source>Needs that the firm declared, by the day of the declaration.</source>
        <translation>企业申报的需求，按申报日期计。</translation>
    </message>
    <message>
        <source>Referrals to banks, by the day of the referral.</source>
        <translation>推荐给银行的需求，按推荐日期计。</translation>
    </message>
    <message>
        <source>Referrals that a bank granted wholly or partly, by the day of the decision.</source>
        <translation>银行全部或部分授信的推荐，按授信日期计。</translation>
    </message>
    <message>
        <source>Payments of granted loans, by their day.</source>
        <translation>放款，按放款日期计。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>期间 %1 至 %2。</translation>
    </message>
    <message>
        <source>A firm counts once, also where it has two records.</source>
        <translation>同一企业只计一户，有两条记录的也是。</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>10k CNY</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <translation>利率(%)</translation>
    </message>
    <message>
        <source>Needs of %1</source>
        <translation>%1的融资需求</translation>
    </message>
    <message>
        <source>Needs for %1</source>
        <translation>用途为%1的融资需求</translation>
    </message>
    <message>
        <source>Weighted rate of %1</source>
        <translation>%1 加权平均利率</translation>
    </message>
    <message>
        <source>Each rate weighs as much as was disbursed at it; payments without a rate have no say.</source>
        <translation>各笔利率按放款金额加权，没有利率的放款不计。</translation>
    </message>
    <message>
        <source>There is no number named %1.</source>
        <translation>没有名为 %1 的数字。</translation>
    </message>
    <message>
        <source>Open referrals, %1</source>
        <translation>在办推荐，已等 %1</translation>
    </message>
    <message>
        <source>Referrals that wait for the bank&apos;s decision, as they stand on %1. The light is the most pressing of a referral&apos;s clocks.</source>
        <translation>等待银行决定的推荐，以 %1 的情况为准。状态取最紧迫的一项时限。</translation>
    </message>
    <message>
        <source>Why due</source>
        <translation>到期依据</translation>
    </message>
    <message>
        <source>%1 firms, %2 rows.</source>
        <translation>共 %1 户，%2 行。</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>With needs</source>
        <translation>有需求</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>已推荐</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已授信</translation>
    </message>
    <message>
        <source>Disbursed</source>
        <translation>已放款</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody unknown here</source>
        <translation>这里不认识的人</translation>
    </message>
    <message>
        <source>The clock of the laptop of %1 was at least %2 ahead.</source>
        <translation>%1 的电脑时钟至少快了 %2。</translation>
    </message>
    <message>
        <source>The clock of the laptop of %1 was at least %2 behind.</source>
        <translation>%1 的电脑时钟至少慢了 %2。</translation>
    </message>
    <message>
        <source>No clock of this name is off.</source>
        <translation>没有这个名称的时钟不准记录。</translation>
    </message>
    <message>
        <source>A correction by nothing changes nothing.</source>
        <translation>更正量为零，不会有任何变化。</translation>
    </message>
    <message>
        <source>No correction was made for this clock.</source>
        <translation>这个时钟没有更正过。</translation>
    </message>
    <message>
        <source>%1 is no industry code. Give a section such as C or a code such as 1830.</source>
        <translation>%1 不是行业代码。请给出门类（如 C）或代码（如 1830）。</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅%1</translation>
    </message>
    <message>
        <source>only industry %1</source>
        <translation>仅行业 %1</translation>
    </message>
    <message>
        <source>Counted: %1.</source>
        <translation>统计范围：%1。</translation>
    </message>
    <message>
        <source>Of visits and needs those count that led to a referral to the bank.</source>
        <translation>走访和需求只计最后推荐给该行的。</translation>
    </message>
    <message>
        <source>A bank, on its answer sheet; consent was withdrawn since</source>
        <translation>银行（反馈表；授权后来已撤回）</translation>
    </message>
    <message>
        <source>A bank, on its answer sheet</source>
        <translation>银行（反馈表）</translation>
    </message>
    <message>
        <source>Wrote a supervision letter</source>
        <translation>出具督办函</translation>
    </message>
    <message>
        <source>Gave a contact to a bank</source>
        <translation>把联系方式提供给银行</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>第 %1 张反馈表</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批次 %1</translation>
    </message>
    <message>
        <source>The form of a letter&apos;s number needs {n} once, where the running number stands.</source>
        <translation>督办函编号格式须有一处 {n}，表示序号。</translation>
    </message>
    <message>
        <source>last visit</source>
        <translation>最近走访</translation>
    </message>
    <message>
        <source>end of the last referral</source>
        <translation>最近推荐办结</translation>
    </message>
    <message>
        <source>found stopped</source>
        <translation>走访时发现停业</translation>
    </message>
    <message>
        <source>written down, never visited</source>
        <translation>登记后从未走访</translation>
    </message>
    <message>
        <source>Due for erasure</source>
        <translation>到期应删除</translation>
    </message>
    <message>
        <source>Contacts due for erasure on %1</source>
        <translation>%1 到期应删除的联系方式</translation>
    </message>
    <message>
        <source>Kept: %1 months after the last visit, %2 after the end of the last referral, %3 after a visit that found the firm stopped (0: no end). Open referrals, running loans and planned visits keep a contact.</source>
        <translation>保存期限：最近走访后 %1 个月，最近推荐办结后 %2 个月，发现停业后 %3 个月（0 为不设期限）。在办推荐、未结清贷款、已计划走访的不列入。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村居</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算事项</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Decided by:</source>
        <translation>批准人：</translation>
    </message>
    <message>
        <source>Day:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>File</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>This picture has %1, at most %2 are read. Let another program make it smaller first.</source>
        <translation>这张图片有 %1，最多读取 %2。请先用其他程序把它缩小。</translation>
    </message>
    <message>
        <source>This PDF has %1, at most %2 are kept. Save it smaller, or photograph the page that matters.</source>
        <translation>这个 PDF 有 %1，最多保存 %2。请另存为较小的文件，或只拍需要的那一页。</translation>
    </message>
    <message>
        <source>The file is empty. Choose another.</source>
        <translation>文件是空的。请换一个。</translation>
    </message>
    <message>
        <source>This is a HEIC picture, which cannot be read here. Let the phone save it as JPEG.</source>
        <translation>这是 HEIC 图片，这里无法读取。请让手机存为 JPEG。</translation>
    </message>
    <message>
        <source>Only pictures, such as JPEG and PNG, and PDFs can be attached.</source>
        <translation>只能添加图片（如 JPEG、PNG）和 PDF。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>文件无法读取：%1</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>The bytes of this file are not here any more. Attach it again.</source>
        <translation>这个附件的内容已不在这里。请重新添加。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Consent for %1</source>
        <translation>对%1的授权</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>融资需求</translation>
    </message>
    <message>
        <source>This file was erased for good.</source>
        <translation>这个附件已永久删除。</translation>
    </message>
    <message>
        <source>This file is not here yet. It comes with one of the next packages.</source>
        <translation>这个附件还没有到。它会随之后的数据包到来。</translation>
    </message>
    <message>
        <source>A copy outside the workbook needs a reason.</source>
        <translation>把副本存到工作簿之外需要说明理由。</translation>
    </message>
    <message>
        <source>Saved a copy of a file</source>
        <translation>另存了附件的副本</translation>
    </message>
    <message>
        <source>Erased a file for good</source>
        <translation>永久删除了一个附件</translation>
    </message>
    <message>
        <source>Only the office lead erases a file for good.</source>
        <translation>只有金融办负责人能永久删除附件。</translation>
    </message>
    <message>
        <source>This picture has too many pixels. Let another program make it smaller first.</source>
        <translation>这张图片像素过多。请先用其他程序把它缩小。</translation>
    </message>
    <message>
        <source>This picture cannot be read: it is damaged, cut off or too large. Take it again, or choose another file.</source>
        <translation>这张图片无法读取：已损坏、不完整或过大。请重新拍摄，或换一个文件。</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>没有图片。</translation>
    </message>
    <message>
        <source>The picture cannot be made smaller here.</source>
        <translation>这里无法缩小这张图片。</translation>
    </message>
    <message>
        <source>A file is attached with its bytes: use the command attach.</source>
        <translation>附件要连同内容一起添加：请用命令 attach。</translation>
    </message>
    <message>
        <source>Only the office changes towns.</source>
        <translation>只有办公室能改镇街。</translation>
    </message>
    <message>
        <source>Say from which day the change holds.</source>
        <translation>请填从哪天起。</translation>
    </message>
    <message>
        <source>There is no town %1.</source>
        <translation>没有名为%1的镇街。</translation>
    </message>
    <message>
        <source>%1 is neither a town nor a code of 9 digits.</source>
        <translation>%1 既不是镇街，也不是 9 位代码。</translation>
    </message>
    <message>
        <source>A new code needs the town&apos;s new name as well.</source>
        <translation>新代码还需要新的镇街名称。</translation>
    </message>
    <message>
        <source>That is the town as it is. Nothing was changed.</source>
        <translation>与现有镇街相同，没有改动。</translation>
    </message>
    <message>
        <source>%1 itself went into %2. Take that back first.</source>
        <translation>%1本身已并入%2，请先撤回。</translation>
    </message>
    <message>
        <source>There is no change of the town %1.</source>
        <translation>没有%1的变更。</translation>
    </message>
    <message>
        <source>%1 → %2 from %3</source>
        <translation>%1 → %2，自 %3 起</translation>
    </message>
    <message>
        <source>This is the empty form itself. Save it under another name.</source>
        <translation>这是空白表格本身，请另存为别的名称。</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2 项</translation>
    </message>
</context>
<context>
    <name>WorkbookFile</name>
    <message>
        <source>There is already a file of this name. Nothing was written; choose another name.</source>
        <translation>已有同名文件，没有写入。请换一个名字。</translation>
    </message>
    <message>
        <source>The folder is not there. Nothing was written; choose another folder.</source>
        <translation>文件夹不在，没有写入。请换一个文件夹。</translation>
    </message>
    <message>
        <source>There is no workbook at this place. It may have been moved or renamed; look for it.</source>
        <translation>这里没有工作文件，可能已移动或改名。请找一找。</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file that ends in .gridpoint.</source>
        <translation>这是文件夹。请选择以 .gridpoint 结尾的文件。</translation>
    </message>
    <message>
        <source>This workbook cannot be written here. Nothing was changed; copy it to a folder of your own, and open that copy.</source>
        <translation>这里不能写入工作文件，数据没有变。请复制到自己的文件夹后再打开。</translation>
    </message>
    <message>
        <source>This workbook lies on a network drive, where two computers could damage it. Nothing was changed; copy it to a disk of this computer, and open that copy.</source>
        <translation>工作文件在网络盘上，两台电脑同时打开会损坏它。数据没有变；请复制到本机磁盘后再打开。</translation>
    </message>
    <message>
        <source>This workbook is already open in another window or program. Close it there, then open it here.</source>
        <translation>工作文件已在另一个窗口或程序中打开。请先在那里关闭。</translation>
    </message>
    <message>
        <source>This person can already open this workbook. Change the passphrase instead.</source>
        <translation>此人已经能打开这个工作文件。请改用修改口令。</translation>
    </message>
    <message>
        <source>This key is another workbook&apos;s. Nothing was changed; unlock this workbook first.</source>
        <translation>这把密钥是另一个工作文件的，数据没有变。请先解锁这个工作文件。</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>Worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Grid point</source>
        <translation>网格点</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离任</translation>
    </message>
</context>
<context>
    <name>WorkersPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>New worker</source>
        <translation>新网格员</translation>
    </message>
    <message>
        <source>A laptop&apos;s file holds the firms of its grid point. It opens with a one-time passphrase, which the worker then changes.</source>
        <translation>工作文件含该网格点的企业，用一次性口令打开，网格员随后改成自己的口令。</translation>
    </message>
    <message>
        <source>One-time passphrase</source>
        <translation>一次性口令</translation>
    </message>
    <message>
        <source>Prepare the file</source>
        <translation>制作文件</translation>
    </message>
    <message>
        <source>Save the laptop&apos;s file</source>
        <translation>保存工作文件</translation>
    </message>
    <message>
        <source>Workbooks (*.gridpoint)</source>
        <translation>工作文件 (*.gridpoint)</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Prepare all laptops</source>
        <translation>准备全部电脑</translation>
    </message>
    <message>
        <source>Add a worker</source>
        <translation>添加网格员</translation>
    </message>
    <message>
        <source>Saved: 1 worker.</source>
        <translation>已保存：1 位网格员。</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Choose the worker&apos;s grid point first: the laptop holds its firms.</source>
        <translation>请先选择所属网格点：电脑里存放的是该网格点的企业。</translation>
    </message>
    <message>
        <source>Preparing the laptop&apos;s file</source>
        <translation>正在准备电脑文件</translation>
    </message>
    <message>
        <source>Prepared %1. Give it to the worker with the passphrase.</source>
        <translation>已准备 %1，请连同口令交给网格员。</translation>
    </message>
    <message>
        <source>One file for each worker who has a grid point and no laptop yet. All of them open with this one-time passphrase; each worker then sets another one.</source>
        <translation>为每位已有网格点、还没有电脑的网格员各写一个文件。都用这个一次性口令打开，之后各自改成自己的口令。</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>保存到哪里？</translation>
    </message>
    <message>
        <source>Preparing laptops</source>
        <translation>正在准备电脑</translation>
    </message>
    <message numerus="yes">
        <source>Prepared %n laptop file(s).</source>
        <translation>
            <numerusform>已准备 %n 个电脑文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost laptop</source>
        <translation>丢失的电脑</translation>
    </message>
    <message>
        <source>Closed, it stays out: what it writes from then on is held. The list of what it held is what the office has to report.</source>
        <translation>停用后不再并入：此后它写的内容都会被留存。电脑里有什么的清单，就是办公室要报告的内容。</translation>
    </message>
    <message>
        <source>What it held</source>
        <translation>电脑里有什么</translation>
    </message>
    <message>
        <source>Close the laptop</source>
        <translation>停用电脑</translation>
    </message>
    <message>
        <source>Held by the laptop of %1</source>
        <translation>%1的电脑里有什么</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Close a lost laptop</source>
        <translation>停用丢失的电脑</translation>
    </message>
    <message>
        <source>Close every laptop of %1 for good?</source>
        <translation>永久停用%1的全部电脑？</translation>
    </message>
    <message>
        <source>What is written on it from now on is held and counts nowhere. A new laptop is prepared on the same card.</source>
        <translation>此后它写的内容都会被留存，不起作用。可以在同一张卡片上准备新电脑。</translation>
    </message>
    <message>
        <source>Closed: the laptop of %1.</source>
        <translation>已停用：%1的电脑。</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>This is no amount. Enter a number, such as 150 or 150万.</source>
        <translation>这不是金额。请填数字，如 150 或 150万。</translation>
    </message>
    <message>
        <source>An amount cannot be below zero. Enter it without the minus.</source>
        <translation>金额不能小于零，请去掉负号。</translation>
    </message>
    <message>
        <source>The amount is larger than any loan. Check the number and its unit.</source>
        <translation>金额大过任何贷款，请核对数字和单位。</translation>
    </message>
    <message>
        <source>Typed in yuan? Change to %1 万元.</source>
        <translation>是不是按元填的？改为 %1 万元。</translation>
    </message>
    <message>
        <source>This is no rate. Enter percent per year, such as 3.65.</source>
        <translation>这不是利率。请填年利率百分数，如 3.65。</translation>
    </message>
    <message>
        <source>The rate is above 1000%. Check the number.</source>
        <translation>利率超过 1000%，请核对。</translation>
    </message>
    <message>
        <source>%1 is above the usual range. Please check.</source>
        <translation>%1 高于常见范围，请核对。</translation>
    </message>
    <message>
        <source>%1 is below the usual range. Please check.</source>
        <translation>%1 低于常见范围，请核对。</translation>
    </message>
    <message>
        <source>Row %1 of the holiday table is not date,kind,name. Nothing was taken over: correct the row.</source>
        <translation>节假日表第 %1 行不是“日期,类别,名称”，没有采用。请改正这一行。</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation>1 个工作日</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 个工作日</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>Due %1: %2 after the referral of %3.</source>
        <translation>%1 到期：自 %3 推荐起 %2。</translation>
    </message>
    <message>
        <source>Due %1: %2 after the bank accepted on %3.</source>
        <translation>%1 到期：自 %3 接单起 %2。</translation>
    </message>
    <message>
        <source>Due %1: %2 after the first contact of %3.</source>
        <translation>%1 到期：自 %3 首次联系起 %2。</translation>
    </message>
    <message>
        <source>Due %1: %2 after the documents were complete on %3.</source>
        <translation>%1 到期：自 %3 材料齐备起 %2。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次联系</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Decision since referral</source>
        <translation>推荐后决定</translation>
    </message>
    <message>
        <source>%1 holidays are not published; Monday to Friday is used.</source>
        <translation>%1 年节假日尚未公布，暂按周一至周五计算。</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未起算</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>期内</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Clock %1 of the setting cannot be read, so the clocks stay as they were. Set it again.</source>
        <translation>时限设置中的 %1 读不了，时限维持原样。请重新设置。</translation>
    </message>
    <message>
        <source>The setting holds no clocks, so they stay as they were. Set them again.</source>
        <translation>设置中没有时限，时限维持原样。请重新设置。</translation>
    </message>
    <message>
        <source>A table of the program is missing. Install the program again.</source>
        <translation>程序缺少一张表。请重新安装程序。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>How a date of this year is written: d day, M month number, MMM English name. Chinese: M月d日</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Row %1 of the table of towns is not code,name_zh,name_en,kind. Nothing was taken over: correct the row.</source>
        <translation>镇街表第 %1 行不是“代码,中文名,英文名,类别”，没有采用。请改正这一行。</translation>
    </message>
    <message>
        <source>This is no telephone number. Enter 11 digits, or area code and number.</source>
        <translation>这不是电话号码。请填 11 位手机号，或区号加号码。</translation>
    </message>
    <message>
        <source>The area code is missing, so the bank may not reach it. Put it in front.</source>
        <translation>没有区号，银行可能打不通。请在前面加上。</translation>
    </message>
    <message>
        <source>Agriculture, forestry and fishing</source>
        <translation>农、林、牧、渔业</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>采矿业</translation>
    </message>
    <message>
        <source>Manufacturing</source>
        <translation>制造业</translation>
    </message>
    <message>
        <source>Electricity, heat, gas and water</source>
        <translation>电力、热力、燃气及水生产和供应业</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>建筑业</translation>
    </message>
    <message>
        <source>Wholesale and retail</source>
        <translation>批发和零售业</translation>
    </message>
    <message>
        <source>Transport, storage and post</source>
        <translation>交通运输、仓储和邮政业</translation>
    </message>
    <message>
        <source>Accommodation and catering</source>
        <translation>住宿和餐饮业</translation>
    </message>
    <message>
        <source>Information, software and IT services</source>
        <translation>信息传输、软件和信息技术服务业</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>金融业</translation>
    </message>
    <message>
        <source>Real estate</source>
        <translation>房地产业</translation>
    </message>
    <message>
        <source>Leasing and business services</source>
        <translation>租赁和商务服务业</translation>
    </message>
    <message>
        <source>Research and technical services</source>
        <translation>科学研究和技术服务业</translation>
    </message>
    <message>
        <source>Water, environment and public facilities</source>
        <translation>水利、环境和公共设施管理业</translation>
    </message>
    <message>
        <source>Resident, repair and other services</source>
        <translation>居民服务、修理和其他服务业</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Health and social work</source>
        <translation>卫生和社会工作</translation>
    </message>
    <message>
        <source>Culture, sports and entertainment</source>
        <translation>文化、体育和娱乐业</translation>
    </message>
    <message>
        <source>Public administration and organizations</source>
        <translation>公共管理、社会保障和社会组织</translation>
    </message>
    <message>
        <source>International organizations</source>
        <translation>国际组织</translation>
    </message>
    <message>
        <source>Row %1 of the table of size classes cannot be read. Nothing was taken over: correct the row.</source>
        <translation>划型标准表第 %1 行读不了，没有采用。请改正这一行。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Micro</source>
        <translation>微型</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小型</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中型</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大型</translation>
    </message>
    <message>
        <source>Is it %1?</source>
        <translation>是不是 %1？</translation>
    </message>
    <message>
        <source>Compare with the license.</source>
        <translation>请对照执照。</translation>
    </message>
    <message>
        <source>The code has %1 characters instead of 18. Compare with the license.</source>
        <translation>代码有 %1 位，应为 18 位，请对照执照。</translation>
    </message>
    <message>
        <source>No code holds the character %1.</source>
        <translation>代码中不会有字符 %1。</translation>
    </message>
    <message>
        <source>The code&apos;s check character does not fit.</source>
        <translation>代码校验不通过。</translation>
    </message>
    <message>
        <source>The organization code inside the code does not check. You may go on; compare with the license.</source>
        <translation>代码中的组织机构代码校验不符，可以继续，请对照执照。</translation>
    </message>
    <message>
        <source>It stood still for 1 day.</source>
        <translation>其间暂停 1 天。</translation>
    </message>
    <message>
        <source>It stood still for %1 days.</source>
        <translation>其间暂停 %1 天。</translation>
    </message>
    <message>
        <source>%1: still missing: %2.</source>
        <translation>%1：还缺 %2。</translation>
    </message>
    <message>
        <source>%1: no payment is on record.</source>
        <translation>%1：还没有放款记录。</translation>
    </message>
    <message>
        <source>More would be disbursed than was granted. Check the amounts.</source>
        <translation>放款超过授信金额，请核对金额。</translation>
    </message>
    <message>
        <source>Refused, but an amount is granted as well. Take the amount away first.</source>
        <translation>已填不予授信，又有授信金额。请先清空授信金额。</translation>
    </message>
    <message>
        <source>%1: the day lies before that of the referral, %2.</source>
        <translation>%1：日期早于推荐日期 %2。</translation>
    </message>
    <message>
        <source>The clock stands still already.</source>
        <translation>计时已经暂停。</translation>
    </message>
    <message>
        <source>%1: not while the referral is “%2”.</source>
        <translation>推荐为“%2”时，不能登记“%1”。</translation>
    </message>
    <message>
        <source>A referral that is “%1” cannot become “%2”.</source>
        <translation>推荐不能从“%1”变为“%2”。</translation>
    </message>
</context>
</TS>
