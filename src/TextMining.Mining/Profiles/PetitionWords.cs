using System.Collections.Frozen;

namespace TextMining.Mining.Profiles;

/// <summary>Words by which one complains, asks or pleads. They are in every ticket's mouth and say nothing of its matter, but they make strangers look alike.</summary>
internal static class PetitionWords
{
    /// <summary>What such a word weighs beside 1 for another.</summary>
    public const float Weight = 0.25f;

    /// <summary>What a word without content of its own weighs: pronouns, particles, adverbs, numbers.</summary>
    public const float FunctionWeight = 0.5f;

    private static readonly FrozenSet<string> Words =
        ("请 请求 恳请 恳求 敬请 望 希望 盼 期望 期待 盼望 求 求助 咨询 询问 请问 问问 想问 想问问 反映 反应 投诉 举报 建议 意见 质疑 呼吁 强烈 强烈要求 要求 诉求 申诉 "
        + "关于 有关 相关 部门 有关部门 相关部门 政府 领导 书记 市长 局长 尊敬 你好 您好 谢谢 感谢 解决 处理 核实 答复 回复 回应 关注 重视 督促 协调 监管 管理 管管 过问 查处 整改 整治 "
        + "尽快 加快 加强 加大 力度 步伐 推进 推动 促进 落实 建设 刻不容缓 早日 何时 什么 时候 什么时候 何年 何月 几时 多久 怎么 怎么办 怎样 如何 为何 为什么 为啥 是否 能否 可否 "
        + "合理 合法 不合理 不合法 有何 具体 行动 措施 问题 情况 事情 事件 现象 原因 存在 出现 发生 严重 非常 特别 一直 长期 多次 再次 又 屡次 迟迟 至今 目前 现在 现 没有 没人 无人 不 不能 不给 "
        + "市民 群众 百姓 老百姓 居民 业主 村民 用户 客户 来电 致电 电话 联系 工单 单号 编号 内容 具体内容 工作 人员 工作人员 单位 进行 予以 给予 表示 认为 觉得 称 其 本人 我 我们 "
        + "说法 公道 做主 帮忙 帮助 救救 谁 哪里 哪个 该 应该 可以 需要 一下 影响 生活 小区 社区 公司 物业 开发商 附近 旁边 周边 对面 门口").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word weighs, 0 to 1.</summary>
    /// <param name="word">A word.</param>
    /// <param name="tag">Its part of speech in jieba's tags; null when unknown.</param>
    public static float Of(ReadOnlySpan<char> word, string? tag)
    {
        if (Lookup.Contains(word))
        {
            return Weight;
        }

        return tag is { Length: > 0 } && tag[0] is 'c' or 'd' or 'e' or 'm' or 'o' or 'p' or 'q' or 'r' or 'u' or 'y' or 't' or 'f' ? FunctionWeight : 1;
    }
}
