using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads what a question with "why" asks the reasons of: a number, the bill, the lines between modules, or a choice.</summary>
internal sealed partial class WhyTalk(KnowledgeBase knowledge, Catalogue catalogue)
{
    public Command Read(ConversationState state, string text)
    {
        if (state.Design is not null && AsksForMoney().IsMatch(text))
        {
            return new Command.ShowPart(DesignParts.Costs);
        }

        if (state.Design is not null && AsksForNumber().IsMatch(text))
        {
            return new Command.ExplainNumber(Catalogue.Figure(text, Architect.Design(state.Ledger, knowledge)) ?? "");
        }

        if (state.Design is not null && OnlyWhy().IsMatch(text) && Architect.Design(state.Ledger, knowledge).Decisions is [var style, ..])
        {
            return new Command.ExplainChoice(style.Id, style.Chosen);
        }

        if (AsksForLines().IsMatch(text))
        {
            return new Command.ShowPart(DesignParts.Boundaries);
        }

        var named = catalogue.Options(text);
        return named.Count > 0 ? new Command.ExplainChoice(named[0].Decision, named[0].Option)
            : catalogue.Decision(text) is { } decision ? new Command.Compare(decision, Ledger.Empty)
            : catalogue.Topic(text) is { } topic ? new Command.ExplainTopic(topic)
            : new Command.Advise(null, null, Ledger.Empty);
    }

    [GeneratedRegex(@"\d|\bcome from\b|\b(computed|calculated|so (high|low|many|few|much))\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForNumber();

    /// <summary>"why these services?", "why split it like this?"</summary>
    [GeneratedRegex(@"\b(these|those|this|that) (many )?(services|modules|boundaries|split|cut|division|contexts)\b|\b(\d+|seven|five|six|so many) modules\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForLines();

    /// <summary>"why?", "why this design?": the choice everything else follows from.</summary>
    [GeneratedRegex(@"^\W*(and |so |but |ok,? )*(why|how come)( (this|that|so|it|like this|this (design|one|way|architecture|style)|the design))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyWhy();

    [GeneratedRegex(@"\b(expensive|cheap|costs?|pricey|bill)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForMoney();
}
