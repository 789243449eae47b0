using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BackendArchitect.Conversation.Links;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>GitHub by its REST interface: contents, branches, pull requests.</summary>
internal sealed class GitHubSite : IRepositorySite
{
    public const string Name = "GitHub";

    private const string Public = "https://github.com";
    private const string Raw = "application/vnd.github.raw+json";
    private const int MostFolders = 100;
    private const int Deepest = 8;

    private readonly RepositoryApi _api;
    private readonly bool _hasToken;

    public GitHubSite(RepositoryHostOptions options, HttpClient http, TimeProvider time)
    {
        Site = options.Url.TrimEnd('/');
        _hasToken = !string.IsNullOrWhiteSpace(options.Token);
        var root = !string.IsNullOrWhiteSpace(options.ApiUrl) ? options.ApiUrl.TrimEnd('/') : Site.Equals(Public, StringComparison.OrdinalIgnoreCase) ? "https://api.github.com" : $"{Site}/api/v3";
        _api = new RepositoryApi(Name, new Uri($"{root}/"), Authorize, http, time);

        void Authorize(HttpRequestMessage request)
        {
            request.Headers.TryAddWithoutValidation("X-GitHub-Api-Version", "2022-11-28");
            request.Headers.Authorization = _hasToken ? new AuthenticationHeaderValue("Bearer", options.Token) : null;
        }
    }

    public string Site { get; }

    public async Task<RepositoryFacts> AboutAsync(LinkedRepository repository, CancellationToken cancellation)
    {
        var answer = await _api.GetAsync($"repos/{repository.Project}", repository.Project, cancellation);
        if (answer.Object() is not { } found || !answer.IsGood)
        {
            throw new UnreadableRepositoryException($"{Name} has no {repository.Project} for me: the name is wrong, or it is private and {(_hasToken ? "the token may not read it" : "there is no token (DecisionDocs:GitHub:Token)")}.");
        }

        return new RepositoryFacts(
            Text(found, "full_name") ?? repository.Project,
            repository.Branch.Length > 0 ? repository.Branch : Text(found, "default_branch") ?? "main",
            _hasToken && !IsTrue(found, "archived") && found["permissions"] is JsonObject permissions && IsTrue(permissions, "push"));
    }

    public async Task<IReadOnlyList<RepositoryFile>?> ListAsync(RepositoryFacts facts, string folder, CancellationToken cancellation)
    {
        var files = new List<RepositoryFile>();
        var folders = new Queue<(string Path, int Depth)>([(folder, 0)]);
        for (var asked = 0; folders.TryDequeue(out var next) && asked < MostFolders; asked++)
        {
            var answer = await _api.GetAsync(Contents(facts, next.Path), facts.Project, cancellation);
            if (!answer.IsGood)
            {
                if (asked == 0)
                {
                    return null;
                }

                continue;
            }

            foreach (var entry in answer.Objects())
            {
                if (Text(entry, "path") is not { Length: > 0 } path)
                {
                    continue;
                }

                switch (Text(entry, "type"))
                {
                    case "dir" when next.Depth < Deepest:
                        folders.Enqueue((path, next.Depth + 1));
                        break;
                    case "file":
                        files.Add(new RepositoryFile(path, Text(entry, "sha") ?? "", entry["size"] is JsonValue size && size.TryGetValue(out long bytes) ? bytes : null));
                        break;
                }
            }
        }

        return files;
    }

    public async Task<byte[]?> ReadAsync(RepositoryFacts facts, string path, CancellationToken cancellation) =>
        await _api.GetAsync(Contents(facts, path), facts.Project, cancellation, Raw) is { IsGood: true } answer ? answer.Body : null;

    public async Task<(string Url, bool Existed)> OfferAsync(RepositoryFacts facts, FileOffer offer, CancellationToken cancellation)
    {
        if (await OpenedAsync(facts, offer, cancellation) is { } before)
        {
            return (before, true);
        }

        var from = (await _api.GetAsync($"repos/{facts.Project}/git/ref/heads/{Escaped(facts.Branch)}", facts.Project, cancellation)).Object();
        var sha = from?["object"] is JsonObject at ? Text(at, "sha") : null;
        Expect(sha is not null, $"there is no branch {facts.Branch} in {facts.Project}.");
        var made = await _api.SendAsync(HttpMethod.Post, $"repos/{facts.Project}/git/refs", new JsonObject { ["ref"] = $"refs/heads/{offer.Branch}", ["sha"] = sha }, facts.Project, cancellation);
        Expect(made.IsGood || made.Status == 422, Refused(made, facts)); // 422: the branch is there, from a try before
        foreach (var file in offer.Files)
        {
            await PutAsync(facts, offer, file.Path, file.Text, cancellation);
        }

        var request = await _api.SendAsync(
            HttpMethod.Post,
            $"repos/{facts.Project}/pulls",
            new JsonObject { ["title"] = offer.Title, ["head"] = offer.Branch, ["base"] = facts.Branch, ["body"] = offer.Body },
            facts.Project,
            cancellation);
        var url = request.IsGood && request.Object() is { } opened ? Text(opened, "html_url") : await OpenedAsync(facts, offer, cancellation);
        Expect(url is not null, Refused(request, facts));
        return (url!, !request.IsGood);
    }

    private async Task<string?> OpenedAsync(RepositoryFacts facts, FileOffer offer, CancellationToken cancellation)
    {
        var owner = facts.Project.Split('/')[0];
        var answer = await _api.GetAsync($"repos/{facts.Project}/pulls?state=all&head={Uri.EscapeDataString($"{owner}:{offer.Branch}")}", facts.Project, cancellation);
        return answer.Objects().Select(request => Text(request, "html_url")).FirstOrDefault(url => url is not null);
    }

    private async Task PutAsync(RepositoryFacts facts, FileOffer offer, string path, string text, CancellationToken cancellation)
    {
        var there = await _api.GetAsync(Contents(facts with { Branch = offer.Branch }, path), facts.Project, cancellation);
        var body = new JsonObject { ["message"] = offer.Title, ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), ["branch"] = offer.Branch };
        if (there.Object() is { } file && Text(file, "sha") is { } sha)
        {
            if (Text(file, "content")?.ReplaceLineEndings("") == (string?)body["content"])
            {
                return;
            }

            body["sha"] = sha;
        }

        var put = await _api.SendAsync(HttpMethod.Put, $"repos/{facts.Project}/contents/{Escaped(path)}", body, facts.Project, cancellation);
        Expect(put.IsGood, Refused(put, facts));
    }

    private static void Expect(bool holds, string problem)
    {
        if (!holds)
        {
            throw new UnreadableRepositoryException(problem);
        }
    }

    private static string Refused(ApiAnswer answer, RepositoryFacts facts) =>
        $"{Name} did not take it for {facts.Project} ({answer.Status}{(answer.Object() is { } said && Text(said, "message") is { } message ? $": {message.Trim().TrimEnd('.')}" : "")}).";

    private static string Contents(RepositoryFacts facts, string path) => $"repos/{facts.Project}/contents/{Escaped(path)}?ref={Uri.EscapeDataString(facts.Branch)}";

    private static string Escaped(string path) => string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.EscapeDataString));

    private static bool IsTrue(JsonObject record, string key) => record[key] is JsonValue value && value.TryGetValue(out bool holds) && holds;

    private static string? Text(JsonObject record, string key) => record[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
