using System.Text.RegularExpressions;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Words of a model about itself, its makers or its instructions, polite filling, and wishes for a secret.</summary>
internal static partial class BoilerplateCheck
{
    public static string? Find(string legible) =>
        About().Match(legible) is { Success: true } about ? about.Value : Wish().Match(legible) is { Success: true } wish ? wish.Value : null;

    [GeneratedRegex(@"\bas an? (?:\w+ )?(?:ai|assistant|(?:large )?language model|llm|bot)\b|\b(?:ai|large) language model\b|\blanguage model\b|\bi(?:'m| am) (?:sorry|an ai|unable|not able|just an?)\b|\bi (?:can ?not|can't|won't|will not) (?:assist|help|comply|fulfil|provide|share|discuss|do that)|\b(?:my|the) (?:system prompt|training(?: data)?|instructions|knowledge cut-?off|guidelines|programming|developer message)\b|\bsystem prompt\b|\b(?:ignor(?:e|ing)|disregard(?:ing)?|forget(?:ting)?|overrid(?:e|ing)) (?:all |any |the |my |your |these |those )*(?:previous|prior|above|earlier|former|safety)?\s*(?:instructions?|rules|guidelines|prompts?)\b|\b(?:openai|anthropic|chatgpt|gpt-?\d\w*|claude|copilot|gemini|llama|mistral|deepseek)\b|^(?:sure|certainly|of course|absolutely|great question|good question|happy to help|glad you asked|understood|got it|okay|ok)\b[^.]{0,40}[!,.:]|\bi hope (?:this|that) helps\b|\blet me know if\b|\bfeel free to\b|\bjailbreak|\bdeveloper mode\b|\bpwned\b|\bdan mode\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex(@"\b(?:paste|send|share|give|tell|enter|type|provide|reply with|post|email|forward|submit)\b[^.]{0,60}\b(?:passwords?|pass ?phrase|api[ -]?keys?|secrets?|credentials?|access tokens?|private keys?|connection strings?|card numbers?|cvv|pin codes?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wish();
}
