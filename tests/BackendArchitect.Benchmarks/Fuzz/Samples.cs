using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace BackendArchitect.Benchmarks.Fuzz;

/// <summary>Well-formed requests to every public address; what is recorded is taken from the records.</summary>
internal static class Samples
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>What makes the recorded messages the same each time: parts of their ids and time stamps.</summary>
    private static readonly string[] Stamps = ["1795320", "1795321", "5cfd7817", "1be20701"];

    private static readonly string[] Read = ["/", "/health", "/ready", "/metrics", "/files/abc.def", "/files/eyJkIjoiMSJ9.AAAA", "/ops/dead", "/ops/audit?most=5"];

    public static IReadOnlyList<Shot> All(string serviceUrl) => [.. Slack(), .. Teams(serviceUrl), .. WebChat(), .. Reading()];

    /// <summary>Now and then a message nobody has sent before, so that it is not just known already.</summary>
    public static Shot Fresh(Shot shot, Random dice)
    {
        if (shot.Body is null || dice.Next(3) > 0)
        {
            return shot;
        }

        var text = Encoding.UTF8.GetString(shot.Body);
        foreach (var stamp in Stamps)
        {
            text = text.Replace(stamp, dice.Next(1_000_000, 9_999_999).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return shot with { Body = Encoding.UTF8.GetBytes(text) };
    }

    private static IEnumerable<Shot> Slack()
    {
        // What takes the app out of its workspace would end the trial early.
        foreach (var line in Lines("slack-deliveries").Where(line => !line.ToJsonString().Contains("tokens_revoked", StringComparison.Ordinal) && !line.ToJsonString().Contains("app_uninstalled", StringComparison.Ordinal)))
        {
            var (path, type, body) =
                line["json"] is { } json ? ("/slack/events", Json, json.ToJsonString())
                : line["payload"] is { } payload ? ("/slack/actions", Form, "payload=" + Uri.EscapeDataString(payload.ToJsonString()))
                : line["form"] is { } form ? (((string)form!).StartsWith("payload", StringComparison.Ordinal) ? "/slack/actions" : "/slack/commands", Form, (string)form!)
                : ("/slack/events", Json, (string)line["raw"]!);
            yield return Shot.Of("POST", path, type, Encoding.UTF8.GetBytes(body), Seal.Slack);
        }

        yield return Shot.Of("GET", "/slack/install", null, null, Seal.None);
        yield return Shot.Of("GET", "/slack/oauth?code=1.2.3&state=abc", null, null, Seal.None);
        yield return Shot.Of("GET", "/slack/oauth?error=access_denied&state=abc", null, null, Seal.None);
    }

    private static IEnumerable<Shot> Teams(string serviceUrl)
    {
        foreach (var activity in Lines("teams-activities"))
        {
            activity["serviceUrl"] = serviceUrl;
            yield return Activity(activity);
        }

        var message = Lines("teams-activities").Last(activity => (string)activity["type"]! == "message");
        message["serviceUrl"] = serviceUrl;
        yield return Activity(With(message, "value", """{"command":"help","note":"because","rating":"5"}"""));
        yield return Activity(With(message, "attachments", """[{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"a.yaml","content":{"downloadUrl":"https://contoso.sharepoint.com/a","uniqueId":"1","fileType":"yaml"}}]"""));
        foreach (var (type, more) in new[]
        {
            ("invoke", """{"name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"help","data":{"command":"help","a":"b"}}}}"""),
            ("invoke", """{"name":"fileConsent/invoke","value":{"action":"accept","context":{"id":"1"},"uploadInfo":{"uploadUrl":"https://contoso.sharepoint.com/u","name":"a.zip"}}}"""),
            ("invoke", """{"name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}}"""),
            ("invoke", """{"name":"task/fetch","value":{"data":{"command":"form brief"},"context":{"theme":"dark"}}}"""),
            ("invoke", """{"name":"task/submit","value":{"data":{"command":"form brief","team":"6"}}}"""),
            ("messageUpdate", """{"channelData":{"eventType":"editMessage"}}"""),
            ("messageDelete", """{"channelData":{"eventType":"softDeleteMessage"}}"""),
            ("messageReaction", """{"reactionsAdded":[{"type":"like"}],"replyToId":"1"}"""),
            ("typing", "{}"),
        })
        {
            var other = message.DeepClone().AsObject();
            other["type"] = type;
            foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
            {
                other[name] = value?.DeepClone();
            }

            yield return Activity(other);
        }
    }

    private static IEnumerable<Shot> WebChat()
    {
        yield return Post("tokens/generate", """{"user":{"id":"dl_somebody","name":"Somebody"}}""", Seal.None);
        yield return Post("tokens/refresh", "{}", Seal.WebChat);
        yield return Post("conversations", """{"welcome":false}""", Seal.WebChat);
        yield return Post("conversations/{conversation}/activities", """{"type":"message","text":"help","from":{"id":"a","name":"Ada"},"channelData":{"clientActivityID":"x1","postBack":false},"locale":"en-US"}""", Seal.WebChat);
        yield return Post("conversations/{conversation}/activities", """{"type":"message","value":{"command":"help","note":"n"},"from":{"id":"a"},"attachments":[]}""", Seal.WebChat);
        yield return Post("conversations/{conversation}/activities", """{"type":"message","text":"an online shop, 5 people, 2k a month","from":{"id":"a"}}""", Seal.WebChat);
        yield return Get("/v3/directline/conversations/{conversation}?watermark=0", Seal.WebChat);
        yield return Get("/v3/directline/conversations/{conversation}/activities?watermark=0-1", Seal.WebChat);
        var stream = Get("/v3/directline/conversations/{conversation}/stream?watermark=0&t={token}", Seal.WebChat);
        yield return stream with
        {
            Headers = stream.Headers.Add("Connection", "Upgrade").Add("Upgrade", "websocket").Add("Sec-WebSocket-Version", "13").Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
        };
    }

    private static IEnumerable<Shot> Reading() =>
Read.Select(path => Get(path, Seal.None));

    private static Shot Activity(JsonObject activity) => Shot.Of("POST", "/api/messages", Json, Encoding.UTF8.GetBytes(activity.ToJsonString()), Seal.None);

    private static Shot Post(string path, string body, Seal seal) => Shot.Of("POST", "/v3/directline/" + path, Json, Encoding.UTF8.GetBytes(body), seal);

    private static Shot Get(string path, Seal seal) => Shot.Of("GET", path, null, null, seal);

    private static JsonObject With(JsonObject activity, string name, string value)
    {
        var changed = activity.DeepClone().AsObject();
        changed[name] = JsonNode.Parse(value);
        return changed;
    }

    private static IEnumerable<JsonObject> Lines(string name)
    {
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The records {name} are not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return JsonNode.Parse(line)!.AsObject();
            }
        }
    }
}
