using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BackendArchitect.Host.Tests.DecisionDocs;

/// <summary>The part of GitHub's REST interface that is documented for contents, references and pull requests.</summary>
internal sealed class FakeGitHub : FakeForge
{
    protected override void Map(WebApplication app)
    {
        app.MapGet("/api/v3/repos/{owner}/{name}", (string owner, string name, HttpContext context) => About($"{owner}/{name}", context));
        app.MapGet("/api/v3/repositories/4711", (HttpContext context) => About(Project, context));
        app.MapGet("/api/v3/repos/{owner}/{name}/contents/{**path}", Contents);
        app.MapPut("/api/v3/repos/{owner}/{name}/contents/{**path}", PutAsync);
        app.MapGet("/api/v3/repos/{owner}/{name}/git/ref/heads/{**branch}", (string branch) => Branches.ContainsKey(branch)
            ? Json(new JsonObject { ["ref"] = $"refs/heads/{branch}", ["object"] = new JsonObject { ["type"] = "commit", ["sha"] = new string('a', 40) } }) : Missing());
        app.MapPost("/api/v3/repos/{owner}/{name}/git/refs", BranchAsync);
        app.MapGet("/api/v3/repos/{owner}/{name}/pulls", (string head) => Json(new JsonArray([.. Requests.Where(request => head == $"{Project.Split('/')[0]}:{request.Key}").Select(request => (JsonNode)new JsonObject { ["html_url"] = request.Value })])));
        app.MapPost("/api/v3/repos/{owner}/{name}/pulls", PullAsync);
    }

    protected override string? TokenOf(HttpRequest request) => request.Headers.Authorization.ToString() is { Length: > 0 } header ? header.Replace("Bearer ", "", StringComparison.Ordinal) : null;

    protected override IResult Unauthorized() => Json(new JsonObject { ["message"] = "Bad credentials" }, 401);

    private IResult About(string project, HttpContext context)
    {
        if (!MayRead(context.Request))
        {
            return Missing();
        }

        if (project != Project)
        {
            context.Response.Headers.Location = $"{Url}/api/v3/repositories/4711";
            return Json(new JsonObject { ["message"] = "Moved Permanently" }, 301);
        }

        var about = new JsonObject
        {
            ["full_name"] = Project,
            ["default_branch"] = "main",
            ["archived"] = false,
            ["permissions"] = TokenOf(context.Request) is null ? null : new JsonObject { ["pull"] = true, ["push"] = MayPush },
        };
        return Tagged(context, Encoding.UTF8.GetBytes(about.ToJsonString()), "application/json");
    }

    private IResult Contents(string? path, string @ref, HttpContext context)
    {
        if (!MayRead(context.Request) || !Branches.TryGetValue(@ref, out var files))
        {
            return Missing();
        }

        if (files.TryGetValue(path ?? "", out var file))
        {
            return context.Request.Headers.Accept.ToString().Contains("raw", StringComparison.Ordinal)
                ? Tagged(context, file, "application/vnd.github.raw+json")
                : Json(new JsonObject { ["type"] = "file", ["path"] = path, ["sha"] = Hash(file), ["size"] = file.Length, ["encoding"] = "base64", ["content"] = Convert.ToBase64String(file, Base64FormattingOptions.InsertLineBreaks) });
        }

        var below = files.Where(entry => entry.Key.StartsWith($"{path}/", StringComparison.Ordinal)).Select(entry => (Inner: entry.Key[(path!.Length + 1)..], entry.Value)).ToList();
        return below.Count == 0 ? Missing() : Tagged(context, Encoding.UTF8.GetBytes(Listing(path!, below).ToJsonString()), "application/json");
    }

    private static JsonArray Listing(string path, List<(string Inner, byte[] Content)> below) => new(
    [
        .. below.Where(entry => !entry.Inner.Contains('/', StringComparison.Ordinal))
            .Select(entry => (JsonNode)new JsonObject { ["type"] = "file", ["name"] = entry.Inner, ["path"] = $"{path}/{entry.Inner}", ["sha"] = Hash(entry.Content), ["size"] = entry.Content.Length }),
        .. below.Where(entry => entry.Inner.Contains('/', StringComparison.Ordinal)).Select(entry => entry.Inner.Split('/')[0]).Distinct()
            .Select(folder => (JsonNode)new JsonObject { ["type"] = "dir", ["name"] = folder, ["path"] = $"{path}/{folder}", ["sha"] = "tree", ["size"] = 0 }),
    ]);

    private async Task<IResult> BranchAsync(HttpRequest request)
    {
        var branch = ((string)(await BodyAsync(request))["ref"]!)["refs/heads/".Length..];
        if (!MayPush)
        {
            return Json(new JsonObject { ["message"] = "Resource not accessible by personal access token" }, 403);
        }

        return Branches.TryAdd(branch, new(Branches["main"], StringComparer.Ordinal)) ? Json(new JsonObject { ["ref"] = branch }, 201) : Json(new JsonObject { ["message"] = "Reference already exists" }, 422);
    }

    private async Task<IResult> PutAsync(string path, HttpRequest request)
    {
        var body = await BodyAsync(request);
        var files = Branches[(string)body["branch"]!];
        if (files.TryGetValue(path, out var there) && (string?)body["sha"] != Hash(there))
        {
            return Json(new JsonObject { ["message"] = "Invalid request.\n\n\"sha\" wasn't supplied." }, 422);
        }

        files[path] = Convert.FromBase64String((string)body["content"]!);
        return Json(new JsonObject(), 201);
    }

    private async Task<IResult> PullAsync(HttpRequest request)
    {
        var body = await BodyAsync(request);
        Bodies.Enqueue((string)body["body"]!);
        var branch = (string)body["head"]!;
        return Requests.TryAdd(branch, $"{Url}/{Project}/pull/{Requests.Count + 1}")
            ? Json(new JsonObject { ["html_url"] = Requests[branch] }, 201)
            : Json(new JsonObject { ["message"] = "Validation Failed" }, 422);
    }

    private static async Task<JsonObject> BodyAsync(HttpRequest request) => (await JsonNode.ParseAsync(request.Body))!.AsObject();

    private static IResult Missing() => Json(new JsonObject { ["message"] = "Not Found" }, 404);

    private static IResult Json(JsonNode node, int status = 200) => Results.Text(node.ToJsonString(), "application/json", Encoding.UTF8, status);
}
