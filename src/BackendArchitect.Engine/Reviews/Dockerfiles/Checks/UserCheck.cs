namespace BackendArchitect.Engine.Reviews.Dockerfiles.Checks;

/// <summary>D02: the program runs as root.</summary>
internal static class UserCheck
{
    private static readonly HashSet<string> RunAsRoot = new(StringComparer.Ordinal)
    {
        "scratch", "node", "python", "golang", "ruby", "php", "openjdk", "eclipse-temurin", "amazoncorretto", "maven", "gradle", "ubuntu", "debian", "alpine", "fedora", "centos", "rockylinux", "almalinux", "amazonlinux", "busybox",
        "rust", "elixir", "erlang", "swift", "tomcat", "perl", "buildpack-deps", "dart", "oraclelinux", "archlinux", "bash", "haskell", "gcc", "julia", "pypy", "clojure", "sbt", "oven/bun", "adoptopenjdk",
        "dotnet/sdk", "dotnet/aspnet", "dotnet/runtime", "dotnet/runtime-deps", "lambda/python",
    };

    // Tags of images that are somebody else, or whose server hands its work to somebody else.
    private static readonly string[] Leaving = ["nonroot", "chiseled", "distroless", "apache", "fpm"];

    private static readonly string[] Droppers = ["gosu", "su-exec", "setpriv", "s6-setuidgid", "chroot --userspec", "su -"];

    public static IEnumerable<Remark> Of(DockerfileText text)
    {
        if (text.Final is not { } final || !Runs(final) || Drops(text) || Docker.IsForTrial(text))
        {
            yield break;
        }

        if (final.Last("USER") is { } user)
        {
            if (user.Words is [var name, ..] && name.Text.Split(':')[0] is "root" or "0")
            {
                yield return Docker.Remark(text, "D02", user.Words[0], ("state", $"USER {user.Words[0].Text}"));
            }
        }
        else if (IsRoot(final.Root))
        {
            yield return Docker.Remark(text, "D02", final.From.Words[0], ("state", $"no USER is set, and {final.Root!.Repository} runs as root"));
        }
    }

    public static bool IsUnclear(DockerfileText text) => text.Final is { } final && Runs(final) && final.Last("USER") is null && !IsRoot(final.Root) && !IsKnown(final.Root) && !Drops(text);

    private static bool Runs(DockerStage stage) => stage.Last("CMD") is not null || stage.Last("ENTRYPOINT") is not null;

    // An entrypoint that changes the user by itself has to begin as root.
    private static bool Drops(DockerfileText text) => Array.Exists(Droppers, dropper => text.File.Text.Contains(dropper, StringComparison.Ordinal));

    private static bool IsRoot(ImageName? image) => image is { Registry: "" or "docker.io" or "mcr.microsoft.com" } && RunAsRoot.Contains(image.Repository) && !Array.Exists(Leaving, mark => image.Tag?.Contains(mark, StringComparison.Ordinal) == true);

    // Their programs leave root by themselves, or never were it.
    private static bool IsKnown(ImageName? image) => image is not null && (Array.Exists(Leaving, mark => image.Tag?.Contains(mark, StringComparison.Ordinal) == true)
        || image.Repository is "nginx" or "postgres" or "mysql" or "mariadb" or "redis" or "mongo" or "rabbitmq" or "httpd" or "haproxy" or "nginxinc/nginx-unprivileged" || image.Repository.StartsWith("bitnami/", StringComparison.Ordinal) || image.Registry == "cgr.dev");
}
