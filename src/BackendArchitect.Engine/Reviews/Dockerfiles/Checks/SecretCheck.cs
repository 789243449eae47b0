namespace BackendArchitect.Engine.Reviews.Dockerfiles.Checks;

/// <summary>D03 secrets in the file, D04 secrets that stay in the history of the image.</summary>
internal static class SecretCheck
{
    public static IEnumerable<Remark> Of(DockerfileText text)
    {
        // What only a stage before the image had is in no history of it.
        var shipped = Docker.Chain(text.Final).SelectMany(stage => stage.Instructions).ToHashSet<DockerInstruction>(ReferenceEqualityComparer.Instance);
        foreach (var instruction in text.Arguments.Concat(text.Stages.SelectMany(stage => stage.Instructions)).Where(instruction => instruction.Keyword is "ENV" or "ARG"))
        {
            foreach (var (name, value, at) in instruction.Pairs.Where(pair => SecretNames.IsSecret(pair.Name)))
            {
                if (value is { Length: > 0 } && !value.Contains('$', StringComparison.Ordinal))
                {
                    if (SecretNames.IsGiven(value))
                    {
                        yield return Docker.Remark(text, "D03", at, ("name", name)) with { Evidence = $"{instruction.Keyword} {name}=***" };
                    }
                }
                else if (shipped.Contains(instruction) && (instruction.Keyword == "ARG" || value?.Contains('$', StringComparison.Ordinal) == true))
                {
                    yield return Docker.Remark(text, "D04", at, ("name", name), ("keyword", instruction.Keyword));
                }
            }
        }
    }
}
