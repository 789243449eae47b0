using System.Text.RegularExpressions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Finds a product somebody would rather buy than build: "can't we just use WordPress?"</summary>
public static partial class ReadyMade
{
    /// <summary>Products people name that nobody has priced here.</summary>
    private static readonly string[] Unpriced =
        ["WordPress", "WooCommerce", "Magento", "Drupal", "Joomla", "Wix", "Squarespace", "Salesforce", "Odoo", "SAP", "PrestaShop", "BigCommerce", "Moodle", "Notion", "Webflow", "Bubble"];

    /// <summary>The product a question puts forward, as its maker writes it; null when it puts none.</summary>
    public static string? Proposed(string text, KnowledgeBase knowledge) => text.Length > 160 || !Proposes().IsMatch(text)
        ? null
        : knowledge.Products.Select(product => product.Name).Concat(Unpriced)
            .OrderByDescending(name => name.Length)
            .FirstOrDefault(name => Regex.IsMatch(text, $@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase, TimeSpan.FromMilliseconds(100)));

    [GeneratedRegex(@"^\W*(so |and |but |ok |hm+,? |well,? )*(can|could|should|shall|would|why|what|how|is|isn'?t|wouldn'?t|do|does|let'?s)\b.*\b(use|take|buy|go with|get|rent|try|about|enough|do (it|that|this)|be (enough|better|cheaper)|cheaper|simpler|not|instead)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Proposes();
}
