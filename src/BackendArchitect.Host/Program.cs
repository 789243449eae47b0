using BackendArchitect.Host;
using BackendArchitect.Host.Settings;
using BackendArchitect.Host.Verbs;

try
{
    if (Verb.IsMeant(args))
    {
        return await Verb.RunAsync(Terminal.Standard, args);
    }

    if (Verb.ProblemWhenServing(args) is { } problem)
    {
        return await Terminal.Standard.RefuseAsync(problem);
    }

    await using var app = Serving.Build(args);
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartProblem.Explain(failure) is { } line)
{
    return await Terminal.Standard.RefuseAsync(line);
}
