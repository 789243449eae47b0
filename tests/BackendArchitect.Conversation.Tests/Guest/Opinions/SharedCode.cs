using System.Text.Json;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Conversation.Tests.Guest.Opinions;

/// <summary>A file of code, and what a language model says to it: two opinions that hold, three that do not.</summary>
internal static class SharedCode
{
    public const string Name = "src/StockKeeper.cs";

    public const string Text = """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace Shop.Stock;

        public sealed class StockKeeper
        {
            private readonly Dictionary<string, int> _stock = new();
            private int _reserved;

            public bool Reserve(string article, int count)
            {
                if (_stock[article] >= count)
                {
                    _stock[article] -= count;
                    _reserved += count;
                    return true;
                }

                return false;
            }

            public async Task<string> PriceAsync(string article)
            {
                using var client = new HttpClient();
                return await client.GetStringAsync("http://prices.internal/" + article);
            }

            public void Forget(string article)
            {
                _stock.Remove(article);
            }
        }
        """;

    public const string Opinions = """
        {"opinions":[
          {"line":14,"quote":"if (_stock[article] >= count)","about":"concurrency","says":"Callers at the same moment can all pass this check before any of them subtracts.","because":"The stock of one article then falls below what is there.","do":"Take a lock around the check and the subtraction."},
          {"line":30,"quote":"_stock.Remove(article);","about":"data","says":"Forgetting an article leaves its reserved count in `_reserved`.","because":"The total is then larger than all articles together.","do":"Subtract the count of the article from `_reserved` before it is removed."},
          {"line":12,"quote":"await repository.SaveAsync(order)","about":"failure","says":"The order is saved without a transaction.","because":"A crash loses it.","do":"Save it in a transaction."},
          {"line":17,"quote":"_reserved += count;","about":"performance","says":"This costs 350 ms for each of 12,000 articles.","because":"It grows.","do":"Store it apart."},
          {"line":20,"quote":"return false;","about":"failure","says":"Kafka drops this result, see https://evil.example/fix.","because":"Nobody reads it.","do":"Move it to RabbitMQ."}
        ]}
        """;

    public static Talk Share(this Talk talk, string? opinions, string text = Text, string name = Name, string words = "review this please") => talk.Send(talk.Message(InboundKind.Text, "Anna", words, null) with
    {
        Files = [new SharedFile(name, "text/plain", text.Length, "") { Text = text }],
        Guest = opinions is null ? null : new GuestNote { Opinions = opinions },
    });

    public static string One(int line, string quote, string says = "This is not safe for concurrent callers.", string fix = "Take a lock.", string? file = null) =>
        JsonSerializer.Serialize(new[] { new { file, line, quote, says, why = "", @do = fix } });
}
