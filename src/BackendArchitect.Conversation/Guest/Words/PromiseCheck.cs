using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Sentences that say something was done or will be: words of a model do nothing.</summary>
internal static partial class PromiseCheck
{
    private const string Verbs = @"(?:(?:re)?post|send|sent|delet|remov|eras|wip|purg|forg[eo]t|record|sav|stor|creat|open|updat|chang|set|schedul|book|notif|e-?mail|messag|invit|shar|upload|deploy|run|ran|execut|commit|push|merg|fil|log|wr[io]t|accept|approv|confirm|reject|declin|cancel|turn|enabl|disabl|remind|subscrib|unsubscrib|link|connect|fetch|download|call|appl|add|grant|revok|reset|clos|assign|publish|announc|broadcast|transfer|pa(?:y|id)|purchas|bought|order|regist|sign|switch|archiv|export|import|mov|copi|submit|start|stop|restart|install|configur|perform|complet|finish|process|provision|rotat|ping|tag|escalat|forward)\w*";

    public static string? Find(string legible) => legible.Contains("not ", StringComparison.OrdinalIgnoreCase) && Denied().IsMatch(legible)
        ? null
        : (Own().Match(legible) is { Success: true } own ? own.Value : null)
            ?? (Ours().Match(legible) is { Success: true } ours ? ours.Value : null)
            ?? (Passive().Match(legible) is { Success: true } passive && !Subordinate().IsMatch(legible[..passive.Index]) ? passive.Value : null)
            ?? (Bare().Match(legible) is { Success: true } bare ? bare.Value : null);

    [GeneratedRegex(@"^i (?:can|could|do|did|have|will) ?not\b[^,;:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:i|let me|the bot|this bot|backend architect)\b(?:'ve|'ll|'m|'d)?(?:\s+(?!recommend|suggest|would|advise)[\w']+){0,4}?\s+" + Verbs + @"\b|\bi(?:'ve|'ll)\b|\bi (?:have|will|am going to|shall|am about to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex(@"\bwe(?:'ve|'ll| have| will| just)(?:\s+(?:now|just|already|also|successfully))*\s+" + Verbs + @"\b|\blet's\s+" + Verbs + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ours();

    /// <remarks>Of things of the conversation: "your data has been deleted", "the decision is now recorded".</remarks>
    [GeneratedRegex(@"\b(?:your|the|this|that|all|every|a|an)\s+(?:\w+\s+){0,3}?(?:has|have|had|was|were|is|are|will|got|gets?)\s+(?:\w+\s+){0,1}?(?:been|now|already|just|successfully|be|being)\s+(?:\w+\s+){0,2}?" + Verbs + @"\b|\bsuccessfully\s+" + Verbs + @"\b|\b(?:has|have) been (?:successfully |now |already )?" + Verbs + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\b(?:once|after|when|whenever|if|until|before|that|which|whether|as soon as|because)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subordinate();

    [GeneratedRegex(@"^(?:all )?(?:done|deleted|recorded|posted|sent|saved|removed|updated|accepted|approved|cancelled|canceled|scheduled|completed|forgotten|erased|confirmed|noted|linked|subscribed|executed)\b\s*(?:[.!:,]|$|(?:it|the|your|all|and|to|in|for|successfully)\b)|\ball set\b|\bconsider it done\b|\bon it[.!]|\btask complete|\bno sooner said|\bmission accomplished", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
