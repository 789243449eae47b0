using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>How one language is set up, checked and tested in a pipeline.</summary>
/// <param name="Action">The GitHub action that installs it, with its major version.</param>
/// <param name="VersionInput">The input of that action that takes the version.</param>
/// <param name="Commands">Name and command of each check, in order.</param>
internal sealed record Toolchain(string Language, string Action, string VersionInput, IReadOnlyList<(string Name, string Command)> Commands)
{
    /// <summary>The action, where it is somebody else's and stands at a commit; null where its owner runs the pipeline anyway.</summary>
    public PinnedAction? Pinned { get; private init; }

    /// <summary>The language as CodeQL calls it, or null where it reads none of it.</summary>
    public string? Analysis => Language switch
    {
        "nodejs" => "javascript-typescript",
        "java" => "java-kotlin",
        "python" or "csharp" or "ruby" or "rust" => Language,
        _ => null,
    };

    private static readonly Toolchain Node = new("nodejs", "actions/setup-node@v4", "node-version", [("Install", "npm ci"), ("Lint", "npm run lint"), ("Test", "npm test"), ("Known vulnerabilities", "npm audit --omit=dev --audit-level=high")]);
    private static readonly Toolchain Python = new("python", "actions/setup-python@v5", "python-version", [("Install", "pip install -r requirements.txt ruff pytest pip-audit"), ("Lint", "ruff check ."), ("Test", "pytest"), ("Known vulnerabilities", "pip-audit -r requirements.txt")]);
    private static readonly Toolchain Go = new("go", "actions/setup-go@v5", "go-version", [("Lint", "go vet ./..."), ("Test", "go test -race ./..."), ("Known vulnerabilities", "go run golang.org/x/vuln/cmd/govulncheck@latest ./...")]);
    private static readonly Toolchain Java = new("java", "actions/setup-java@v4", "java-version", [("Test", "./mvnw --batch-mode verify"), ("Known vulnerabilities", "./mvnw --batch-mode org.owasp:dependency-check-maven:check")]);
    private static readonly Toolchain DotNet = new("csharp", "actions/setup-dotnet@v4", "dotnet-version", [("Install", "dotnet restore --locked-mode"), ("Build", "dotnet build --no-restore -warnaserror"), ("Test", "dotnet test --no-build"), ("Known vulnerabilities", "dotnet list package --vulnerable --include-transitive")]);
    private static readonly Toolchain Rust = On("rust", new PinnedAction("dtolnay/rust-toolchain", "stable of 2026-04", "29eef336d9b2848a0b548edc03f92a220660cdb8"), "toolchain", [("Lint", "cargo clippy --all-targets -- -D warnings"), ("Test", "cargo test --locked"), ("Known vulnerabilities", "cargo install --locked cargo-audit && cargo audit")]);
    private static readonly Toolchain Php = On("php", new PinnedAction("shivammathur/setup-php", "2.35.5", "bf6b4fbd49ca58e4608c9c89fba0b8d90bd2a39f"), "php-version", [("Install", "composer install --no-interaction"), ("Test", "vendor/bin/phpunit"), ("Known vulnerabilities", "composer audit")]);
    private static readonly Toolchain Ruby = On("ruby", new PinnedAction("ruby/setup-ruby", "v1.310.0", "afeafc3d1ab54a631816aba4c914a0081c12ff2f"), "ruby-version", [("Install", "bundle install"), ("Test", "bundle exec rake test"), ("Known vulnerabilities", "gem install bundler-audit && bundle-audit check --update")]);

    private static Toolchain On(string language, PinnedAction action, string versionInput, IReadOnlyList<(string Name, string Command)> commands) =>
        new(language, action.At, versionInput, commands) { Pinned = action };

    private static readonly Dictionary<string, Toolchain> ByTechnology = new(StringComparer.Ordinal)
    {
        ["nodejs"] = Node,
        ["express"] = Node,
        ["fastify"] = Node,
        ["nestjs"] = Node,
        ["nextjs"] = Node,
        ["python"] = Python,
        ["fastapi"] = Python,
        ["django"] = Python,
        ["flask"] = Python,
        ["go"] = Go,
        ["gin"] = Go,
        ["java"] = Java,
        ["spring-boot"] = Java,
        ["quarkus"] = Java,
        ["csharp"] = DotNet,
        ["aspnet-core"] = DotNet,
        ["rust"] = Rust,
        ["axum"] = Rust,
        ["php"] = Php,
        ["laravel"] = Php,
        ["symfony"] = Php,
        ["ruby"] = Ruby,
        ["rails"] = Ruby,
    };

    /// <summary>The toolchain of the design's application, with the version to install where the catalogue names one; null when it is not known.</summary>
    public static (Toolchain Tools, string? Version)? Of(Blueprint blueprint)
    {
        var known = blueprint.Technologies.Where(choice => choice.Role is "runtime" or "application-framework" && ByTechnology.ContainsKey(choice.Id)).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var tools = ByTechnology[known[0].Id];
        return (tools, known.Find(choice => choice.Id == tools.Language)?.Version?.Line);
    }
}
