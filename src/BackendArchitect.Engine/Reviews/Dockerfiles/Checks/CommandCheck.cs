namespace BackendArchitect.Engine.Reviews.Dockerfiles.Checks;

/// <summary>What is run while building: D08 downloads run at once, D19 rights for everybody, D20 sudo, D33 certificates nobody checks.</summary>
internal static class CommandCheck
{
    private static readonly HashSet<string> Shells = ["sh", "bash", "zsh", "ash", "dash", "python", "python3", "node", "perl", "ruby", "php"];

    public static IEnumerable<Remark> Of(DockerfileText text) => text.Stages.SelectMany(stage => stage.Instructions.Where(instruction => instruction.Keyword == "RUN")).SelectMany(run => Of(text, run));

    private static IEnumerable<Remark> Of(DockerfileText text, DockerInstruction run)
    {
        for (var at = 0; at < run.Commands.Count; at++)
        {
            var command = run.Commands[at];
            if (command.Plain.Count == 0)
            {
                continue;
            }

            var isDownload = command.Program is "curl" or "wget";
            // A check of its sum between the two is another command of the pipe.
            if (isDownload && command.IsPiped && at + 1 < run.Commands.Count && Shells.Contains(run.Commands[at + 1].Program) && !run.Commands[at + 1].Has("-c", "-m", "-e"))
            {
                yield return Docker.Remark(text, "D08", command.Plain[0], ("shell", run.Commands[at + 1].Program));
            }

            if (command.Program == "chmod" && command.Operands.FirstOrDefault() is { Text: "777" or "0777" or "a+rwx" or "ugo+rwx" or "a=rwx" } mode)
            {
                yield return Docker.Remark(text, "D19", mode, ("what", string.Join(' ', command.Operands.Skip(1).Take(2).Select(word => word.Text))));
            }

            if (command.Words.TakeWhile(word => !ReferenceEquals(word, command.Plain[0])).FirstOrDefault(word => word.Text == "sudo") is { } sudo)
            {
                yield return Docker.Remark(text, "D20", sudo);
            }

            if (Trusting(command) is { } option)
            {
                yield return Docker.Remark(text, "D33", option, ("option", option.Text), ("program", command.Program));
            }
        }
    }

    private static DockerWord? Trusting(ShellCommand command) => command.Program switch
    {
        "curl" => command.Plain.Skip(1).FirstOrDefault(word => word.Text is "--insecure" or "-k" || (word.Text.Length is > 1 and < 8 && word.Text[0] == '-' && word.Text[1] != '-' && word.Text.Contains('k', StringComparison.Ordinal) && word.Text.Skip(1).All(char.IsAsciiLetter))),
        "wget" => command.Plain.FirstOrDefault(word => word.Text == "--no-check-certificate"),
        "apt-get" or "apt" => command.Plain.FirstOrDefault(word => word.Text is "--allow-unauthenticated" or "--force-yes"),
        "apk" => command.Plain.FirstOrDefault(word => word.Text == "--allow-untrusted"),
        "yum" or "dnf" => command.Plain.FirstOrDefault(word => word.Text == "--nogpgcheck"),
        "pip" or "pip3" => command.Plain.FirstOrDefault(word => word.Text.StartsWith("--trusted-host", StringComparison.Ordinal)),
        "git" when command.Plain.Any(word => word.Text == "http.sslVerify") && command.Plain.Any(word => word.Text == "false") => command.Plain.First(word => word.Text == "http.sslVerify"),
        "npm" or "yarn" when command.Plain.Any(word => word.Text == "strict-ssl") && command.Plain.Any(word => word.Text == "false") => command.Plain.First(word => word.Text == "strict-ssl"),
        _ => null,
    };
}
