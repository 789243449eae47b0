using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Finds the part of a design that answers a question nothing else could be made of: "is our data safe?", "how do I test this?", "is this overkill?"</summary>
internal static class PartQuestions
{
    /// <summary>The special before the general: the first that fits answers.</summary>
    private static readonly (Regex Words, string Part)[] Table =
    [
        (Of("safe|secure|security|hack|hackers?|hacked|breach(es|ed)?|attack(s|ers?|ed)?|leak(s|ed)?|gdpr|privacy|private|encrypt(s|ed|ion)?|protect(s|ed|ion)?|pen.?tests?|audits?|compliant|compliance"), DesignParts.Security),
        (Of("overkill|over.?engineer(ed|ing)?|over.?blown|too (much|complex|complicated|big)|simpler|simplest|worth (it|the)|necessary|yagni|bloated"), DesignParts.Alternatives),
        (Of("cheap(er|est)?|expensive|costs?|costly|price|pay|afford|bill|money|spend"), DesignParts.Costs),
        (Of("tests?|testing|tested|deploy(s|ed|ment|ing)?|releases?|monitor(s|ed|ing)?|alerts?|alerting|observability|logs?|logging|on.call|ci|cd|ci/cd|pipelines?|roll ?back|staging|environments?|operate|maintain"), DesignParts.Operations),
        (Of("tables?|entit(y|ies)|data model|columns?"), DesignParts.Schema),
        (Of("apis?|endpoints?|routes?"), DesignParts.Api),
        (Of("modules?|services?|bounded contexts?|boundar(y|ies)|split"), DesignParts.Boundaries),
        (Of("stack|technolog(y|ies)|frameworks?|languages?|librar(y|ies)|versions?|tools?"), DesignParts.Technologies),
        (Of("patterns?"), DesignParts.Patterns),
        (Of("scal(e|es|ing|able|ability)|grow(s|th|ing)?|bottlenecks?|overload(ed)?|handle|cope|traffic"), DesignParts.Scaling),
        (Of("assum(e|es|ed|ptions?)|guess(es|ed)?|sure|nfrs?|requirements?|targets?|slas?|slos?|non.?functional"), DesignParts.Assumptions),
        (Of("how (many|fast|much|big|large)|servers?|instances?|cpus?|memory|throughput|latency|capacity"), DesignParts.Numbers),
        (Of("how long|weeks?|months?|first|start|begin|deadline|milestones?|mvp|phases?|next steps?"), DesignParts.Roadmap),
        (Of("risks?|risky|wrong|fails?|failures?|worr(y|ied)|careful|danger(s|ous)?"), DesignParts.Risks),
    ];

    /// <returns>One of <see cref="DesignParts"/>; null when no part answers it.</returns>
    public static string? Find(string text) => Table.Where(known => known.Words.IsMatch(text)).Select(known => known.Part).FirstOrDefault();

    private static Regex Of(string words) => new($@"\b({words})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
