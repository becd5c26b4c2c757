namespace TextMining.Entities.Internals;

/// <summary>The lexicon of <see cref="EntityLexicon"/>, written for this project.</summary>
internal static class CueWords
{
    /// <summary>Words without a number.</summary>
    public static IReadOnlyList<(Cue Cue, string Words)> Plain { get; } =
    [
        (Cue.CustomerContext, "户号 客户编号 用户编号 客户号 用户号 用电户号 户头号 用电编号 缴费号 交费号 缴费编号 缴费户号 总户号 户名号"),
        (Cue.MeterContext, "表号 电表号 资产号 资产编号 出厂编号 条形码 条码 表计编号 电能表号 电表编号 电表条码 表码号"),
        (Cue.TicketContext, "工单 工单号 工单编号 单号 受理编号 受理号 投诉编号 编号"),
        (Cue.PhoneContext, "电话 手机 座机 固话 固定电话 联系 联系方式 号码 致电 回电 拨打 打给 来电号 微信同号 回我 打我 呼我 可打 打 tel phone"),
        (Cue.IdContext, "身份证 证件号 身份证号 证件号码 身份号码"),
        (Cue.BankContext, "银行卡 卡号 银行账号 银行帐号 账号 帐号 储蓄卡 信用卡 工行卡 农行卡 建行卡 中行卡 银行 存折 打到卡 打卡上"),
        (Cue.WechatContext, "微信号 微信 加微信 wx vx weixin"),
        (Cue.PassportContext, "护照 护照号"),
        (Cue.StaffContext, "工号 员工号 工牌号 工牌"),
        (Cue.NameContext, "我叫 名叫 姓名 联系人 户主 户名 户主叫 户主是 本人叫 我是 名字叫 名字是 开户名 登记人 报修人 投诉人 反映人 经办人 负责人 叫做 房东叫 老公叫 爱人叫 师傅叫 人叫"),
        (Cue.Title, "先生 女士 小姐 师傅 阿姨 大爷 大妈 叔叔 大叔 老师 经理 老板 主任 所长 班长 书记 村长 同志 电工 医生 护士 奶奶 爷爷 大姐 大哥 婆婆 伯伯 队长 科长 站长 局长 主管 工程师 组长 姑娘 同学 校长 园长 厂长 老板娘 大娘 婶 嫂 哥 姐"),
        (Cue.VoltageContext, "电压 测了 测得 测出 量了 量出 量得 实测 万用表 只有 才有 低到 掉到 降到 打到 升到 高到 飙到 跌到 不到"),
        (Cue.HeatContext, "气温 高温 温度 摄氏 零下 室温 室内 室外 天气 体温 热到 热得 烧到 外面 最高 发烧 水温 这天 的天 太热 炎热 暑 表皮 烫 降到零 保温箱 恒温 棚里 冷库"),
        (Cue.PlaceSuffix, "省 市 区 县 旗 州 镇 乡 街道 村 村委会 居委会 社区 路 街 巷 胡同 弄 大道 大街 小区 花园 花苑 家园 佳苑 名苑 公寓 苑 新城 公馆 庭 府 湾 城 广场 大厦 商城 市场 菜市场 工业园 产业园 园区 开发区 学校 小学 中学 幼儿园 医院 宿舍 家属院 大院 酒店 宾馆 商场 超市 农场 林场 屯 庄 寨 坝 沟 坪 岭 塘 桥 里 坊 庄园 雅苑 雅居 豪庭 华府 御园 半岛 新区 山庄 别墅 院 厂 站 港 码头 安置房 步行街 巷子 自然村 公租房 廉租房 水库 园 片区 路口 粮站 东站 西站 南站 北站 火车站 汽车站 公交站 天桥 大桥 渡口 名邸 雅筑 小筑 国际 营业厅 供电营业厅 坎 埠 垭 坳 墩 圩 埭 谷 岛 坡 坞 坑 峪 敬老院 养老院 卫生院 政府 派出所"),
        (Cue.NumberedPlace, "号楼 号院 号 栋 幢 座 单元 室 楼 层 组 队 社 巷 弄 街 路 期 房 号房 号铺 村 区 小队 生产队 村民组 号门面 号商铺 门 支弄"),
        (Cue.Breaker, "在 于 位于 住 我们 你们 他们 咱们 我家 我 你 他 她 其 是 的 反映 表示 来电 来自 地址 住址 到 从 了 咨询 投诉 和 与 及 跟 有 没 这个 那个 这 那 整个 全 本 该 各 每 对 给 把 被 让 请 因 为 由 离 去 来 去年 今年 昨天 今天 早上 晚上 下午 上午 中午 凌晨 号码 电 停 断 家住 居住 关于 称 说 讲 就 也 都 还 又 再 才 但 而 或 等 旁边 对面 附近 门口 后面 前面 里面 上面 下面 边 客户 市民 用户 村民 业主 居民 住户 经过 路过 一个 几个 整 靠近 隔壁 姓名 联系人 您好 你好 麻烦 问 怎么 什么 哪 不 会 要 想 能 可 月 日 年 点 分 时 时候 我是 老家 一带 周边 得知 影响 建议 归 已 按 举报 表扬 告知 责令 说明 亩 个 坐 开一 换过 往返 地处 一间 请求 工地 俺 哋 某 家乡 升至 小区名 位置 所住 其住 半 满 住在 小孩 孩子 老人 突然 一直 现在 目前 刚刚 昨晚 今晚 今早"),
        (Cue.NotPlace, "乡镇 老乡 返乡 回乡 家乡 下乡 进城 回城 绕路 基坑 稻谷 市容 镇流器 村小 村主任 村小组 乡财政 校园 果园 菜园 茶园 病区 校区 矿区 厂区 条巷 条巷子 锦旗 国旗 后院 前院 作坊 豆腐坊 油坊 磨坊 十字路口 丁字路口 三岔路口 个路口 前路口 线路 电路 短路 马路 道路 公路上 铁路 走路 修路 路灯 路边 路上 路口 一路 半路 思路 出路 支路 开路 回路 网路 街上 街边 逛街 城市 都市 本市 全市 我市 上市 超市里 市民 市区 市里 市场价 地区 小区里 小区内 本小区 全小区 我们小区 我小区 整个小区 农村 乡村 全村 本村 村里 村民 村上 村口 城里 城区 台区 郊区 山区 景区 区域 区里 省里 全省 省电 省钱 节省 县里 县城 全县 镇上 镇里 乡下 城镇 号码 工号 户号 表号 账号 信号 型号 几号 单号 挂号 口号 逗号 问号 这里 那里 哪里 家里 公里 屋里 心里 手里 夜里 里面 学校里 一中午 队伍 排队 部队 军队 社会 公社 楼上 楼下 楼道 楼梯 楼里 楼顶 整栋楼 整楼 高楼 层层 房子 房间 房东 房屋 工厂 厂里 厂房 院子 医院里 法院 院里 电站 变电站 网站 车站 站长 站着 加油站 充电站 供电站 服务站 组织 一组 分组 小组 机组 改造组 电梯 桥上 水塘 鱼塘 池塘 水沟 沟里 州里 府上 政府里 门面 部门 热门 专门 门口 大门 门前 家门 庄稼 寨子 老家里 市政 区别 区分 县长 省长 市长 镇长 乡长 村长 区长 村医 村支书 村干部 村道 乡亲 路面 路过 过路 路程 路段 路牌 路线 街坊 街区 塘里 桥下 桥头 沟边 站台 站在 院墙 院长 校区 小区物业 镇政府 乡政府 市政府 区政府 县政府 省政府 我区 我县 我镇 我乡 贵区 贵市 该村 该小区 该社区 该路 此路 上街 逛超市 大马路 大路 小路 土路 水泥路 泥巴路 柏油路 主路 辅路 双路 一条路 条路 条街 个村 个小区 个社区 个镇 个区 个县 个市 线路上 网上 路由 供电所 供电局 门市 集市 股市 楼市 夜市 早市 黑市 市值 路费 街机 厂子 坝子 府邸 社区里 小区门口 学校门口 医院门口 全校 学区 校园 家属 室内 室外 教室 卧室 办公室 浴室 地下室 休息室 会议室 值班室 配电室 号称 号召 座机 座位 让座 插座 插座里 层次 组合 组长 几组 社保 队长 栋梁 楼盘 层面 期间 日期 到期 长期 定期 分期 近期 星期 学期 周期 前期 后期 一期工程 门卫 门窗 门锁 开门 关门 出门 进门 箱门 柜门 铁门 防盗门 车门 卷闸门 有门 一门 上门 串门 登门"),
        (Cue.Device, "环网柜 开闭所 分支箱 分接箱 表箱 电表箱 配电箱 配电柜 开关柜 跌落熔断器 跌落保险 跌落开关 熔断器 刀闸 隔离开关 漏保 漏电保护器 空开 空气开关 断路器 总闸 计量箱 计量柜 电缆分支箱 电箱 闸刀 柱上开关 联络开关 总开关 集中器 互感器 避雷器 高压柜 低压柜 令克"),
        (Cue.TransformerWord, "公变 专变 配变 台区 箱变 变压器 变台 台变 公用变 配电变压器 柱上变"),
        (Cue.Ongoing, "到现在 至今 现在还没 还没来电 还没有来电 仍未 一直没来 一直没电 还未恢复 尚未恢复 没有恢复 未恢复 还没恢复 现在还停 还没修好 还是没电 还没电 到这会儿 到这阵 到目前 还没送电 还不来电 现在都没来 还没有电 现在没电 还没有恢复 依旧没电 仍没电 仍然没电 仍停电 仍无电 还停着 还在停"),
        (Cue.OutageVerb, "停电 没电 断电 跳闸 停了 没有电 无电 停的 停着 拉闸 断了电 停到 失电 黑了 没了电 就停 又停 断的电 停"),
        (Cue.RestoreVerb, "来电 恢复供电 送电 通电 复电 恢复 来的电 来了电 有电 供电 修好 来电了"),
        (Cue.DatePhrase, "年底 年初 年末 月底 月末 月初 清明 端午 中秋 国庆 五一 十一长假 春节 元旦 大年初一 大年初二 大年三十 除夕 正月初一 元宵 腊月 前几天 前些天 前几年 前阵子 前段时间 前一阵 入夏 入冬 入秋 开春 过年前 寒假 暑假"),
        (Cue.Scope, "整栋 整栋楼 整幢 整个小区 全小区 全村 整村 整个村 全村人 整条街 整条路 半条街 成条街 整个巷子 整个小去 大面积 整片 一大片 整个单元 整单元 整层 全镇 全组 全队 全楼 整楼 整个镇 半个村 半个小区 全厂 全校 整个市场 整栋公寓 好几栋 几个村 方圆 整个社区 全社区 全区 整条巷子 整条巷 整排 整排房子 整个院子 整个大院 整个厂区 整个厂 整个村子 整个街道 半个镇 半栋楼 半条巷子 半边楼 整座楼 整幢楼 整层楼 整片小区 全院 全单元 全村子 半边街 几条街 左邻右舍 家家户户 所有住户"),
    ];

    /// <summary>Words with a number: days from today, the hour at which a part of the day begins, times a day, seconds.</summary>
    public static IReadOnlyList<(Cue Cue, string Word, double Value)> Valued { get; } =
    [
        (Cue.DayWord, "大前天", -3), (Cue.DayWord, "前天", -2), (Cue.DayWord, "前日", -2), (Cue.DayWord, "昨天", -1), (Cue.DayWord, "昨日", -1),
        (Cue.DayWord, "昨儿", -1), (Cue.DayWord, "今天", 0), (Cue.DayWord, "今日", 0), (Cue.DayWord, "今儿", 0), (Cue.DayWord, "明天", 1),
        (Cue.DayWord, "明日", 1), (Cue.DayWord, "明儿", 1), (Cue.DayWord, "后天", 2), (Cue.DayWord, "当天", 0), (Cue.DayWord, "大后天", 3),
        (Cue.DayWord, "昨晚", -1.20), (Cue.DayWord, "昨夜", -1.20), (Cue.DayWord, "今晚", 0.20), (Cue.DayWord, "今早", 0.06), (Cue.DayWord, "今晨", 0.06),
        (Cue.DayWord, "前晚", -2.20), (Cue.DayWord, "明早", 1.06), (Cue.DayWord, "明晚", 1.20), (Cue.DayWord, "当晚", 0.20), (Cue.DayWord, "今夜", 0.20),
        (Cue.DayPart, "凌晨", 0), (Cue.DayPart, "清晨", 5), (Cue.DayPart, "清早", 5), (Cue.DayPart, "大清早", 5), (Cue.DayPart, "一大早", 6), (Cue.DayPart, "早上", 6),
        (Cue.DayPart, "早晨", 6), (Cue.DayPart, "上午", 8), (Cue.DayPart, "中午", 11), (Cue.DayPart, "正午", 12), (Cue.DayPart, "下午", 13), (Cue.DayPart, "午后", 13),
        (Cue.DayPart, "傍晚", 17), (Cue.DayPart, "晚上", 18), (Cue.DayPart, "晚间", 18), (Cue.DayPart, "夜里", 21), (Cue.DayPart, "夜间", 21), (Cue.DayPart, "半夜", 23),
        (Cue.DayPart, "深夜", 22), (Cue.DayPart, "后半夜", 2), (Cue.DayPart, "大半夜", 23), (Cue.DayPart, "晌午", 11), (Cue.DayPart, "早", 6), (Cue.DayPart, "晚", 18),
        (Cue.Frequency, "三天两头", 0.67), (Cue.Frequency, "隔三差五", 0.33), (Cue.Frequency, "隔三岔五", 0.33), (Cue.Frequency, "每天", 1), (Cue.Frequency, "天天", 1),
        (Cue.Frequency, "每日", 1), (Cue.Frequency, "每晚", 1), (Cue.Frequency, "每到晚上", 1), (Cue.Frequency, "每周", 0.143), (Cue.Frequency, "每个月", 0.033), (Cue.Frequency, "每月", 0.033),
        (Cue.Frequency, "每年", 0.0027), (Cue.Frequency, "夜夜", 1), (Cue.Frequency, "两天一停", 0.5), (Cue.Frequency, "隔天", 0.5), (Cue.Frequency, "一天到晚", 1), (Cue.Frequency, "月月", 0.033), (Cue.Frequency, "动不动", double.NaN), (Cue.Frequency, "隔几天", 0.25),
        (Cue.FuzzyDuration, "大半天", 28_800), (Cue.FuzzyDuration, "一整天", 86_400), (Cue.FuzzyDuration, "整天", 86_400), (Cue.FuzzyDuration, "一上午", 14_400), (Cue.FuzzyDuration, "一下午", 18_000),
        (Cue.FuzzyDuration, "一整夜", 36_000), (Cue.FuzzyDuration, "整夜", 36_000), (Cue.FuzzyDuration, "一宿", 36_000), (Cue.FuzzyDuration, "一晚上", 36_000), (Cue.FuzzyDuration, "半天", 14_400), (Cue.FuzzyDuration, "一早上", 14_400),
        (Cue.FuzzyDuration, "一天一夜", 86_400), (Cue.FuzzyDuration, "两天两夜", 172_800), (Cue.FuzzyDuration, "三天三夜", 259_200), (Cue.FuzzyDuration, "一夜", 36_000), (Cue.FuzzyDuration, "整晚", 36_000), (Cue.FuzzyDuration, "一个晚上", 36_000),
    ];
}
