using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Guest.Redaction;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Llm.Prompts;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Llm;

/// <summary>Asks the language model what it makes of messages, before the turn that answers them. What it says travels with the message, and the turn judges it; whatever goes wrong here, the turn goes on without.</summary>
public sealed class GuestDesk(ModelDoor door, PromptLibrary prompts, Turn turn, KnowledgeBase knowledge, IOptions<LlmOptions> options, TimeProvider time)
{
    /// <summary>Messages of one turn that are looked at, the latest.</summary>
    private const int MostMessages = 3;

    /// <summary>Questions the engine answers for one answer.</summary>
    private const int MostCalls = 3;

    /// <summary>Longest text that is shown to a model. Unit: characters.</summary>
    private const int MostText = 12_000;

    /// <summary>With less left of the turn nothing more is begun.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    private readonly GuestView _view = turn.Guest;
    private readonly CommandText _commands = new(turn.Guest.Catalogue, knowledge);

    private ModelDoor Door => door;

    private PromptLibrary Prompts => prompts;

    private LlmOptions Options => options.Value;

    /// <returns>The messages, each with what the model said to it where it could add something; the very same where none is configured.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ImmutableArray<InboundMessage>> HearAsync(ConversationState state, ImmutableArray<InboundMessage> messages, CancellationToken cancellation)
    {
        if (!door.IsOn)
        {
            return messages;
        }

        var until = time.GetUtcNow() + TimeSpan.FromSeconds(Options.TurnSeconds);
        var heard = messages.ToBuilder();
        for (var at = Math.Max(0, messages.Length - MostMessages); at < messages.Length; at++)
        {
            if (messages[at] is { Guest: null, Kind: InboundKind.Text or InboundKind.Due })
            {
                heard[at] = await new Hearing(this, state, until, cancellation).OfAsync(messages[at]);
            }
        }

        return heard.ToImmutable();
    }

    private TimeSpan Left(DateTimeOffset until) => until - time.GetUtcNow();

    /// <summary>What is asked about one message, one question after another.</summary>
    private sealed class Hearing(GuestDesk desk, ConversationState state, DateTimeOffset until, CancellationToken cancellation)
    {
        private readonly Redactor _redactor = new(desk.Options.PrivateNames);
        private ImmutableArray<string> _names = [];
        private string _workspace = "";
        private string? _trouble;

        public async Task<InboundMessage> OfAsync(InboundMessage message)
        {
            var needs = desk._view.Needs(state, message);
            if (needs == GuestNeeds.Nothing)
            {
                return message;
            }

            _names = [.. NamesAround(message)];
            _redactor.Learn(message.Text);
            _workspace = message.Conversation.Workspace;
            if (needs.Reading)
            {
                message = With(message, await ReadAsync(message), (note, said) => note with { Reading = said });
                needs = desk._view.Needs(state, message);
            }

            message = needs.Answer && await AnswerAsync(message) is { } answer ? message with { Guest = Note(message) with { Answer = answer } } : message;
            message = needs.Domain ? With(message, await DomainAsync(message), (note, said) => note with { Domain = said }) : message;
            message = needs.Opinions ? With(message, await OpinionsAsync(message), (note, said) => note with { Opinions = said }) : message;
            message = needs.Wording && !needs.Answer ? With(message, await WordAsync(message), (note, said) => note with { Wording = said }) : message;
            return _trouble is null ? message : message with { Guest = Note(message) with { Trouble = _trouble } };
        }

        private Task<string?> ReadAsync(InboundMessage message)
        {
            var context = desk._view.Context(state, message);
            return AskAsync("reading", new PromptInput.ReadMessage(Hidden(message.Text), desk._commands.Commands(), Hidden(Lines([.. context.Facts, context.Design])), Hidden(Lines(context.Asked)), context.Doing) { Schema = desk._commands.Schema() });
        }

        /// <summary>The model asks the engine, at most a few times, then says what it was told.</summary>
        private async Task<GuestAnswer?> AnswerAsync(InboundMessage message)
        {
            var context = desk._view.Context(state, message);
            var evidence = ImmutableList.CreateBuilder<string>();
            var steps = new List<string>();
            for (var left = MostCalls; left >= 0; left--)
            {
                var said = await AskAsync("answer", new PromptInput.AnswerQuestion(Hidden(message.Text), desk._commands.Tools(), left, Hidden(Lines([.. context.Facts, context.Design])), Hidden(string.Join("\n\n", steps))));
                using var step = said is null ? null : GuestReader.Parse(said);
                if (step is null)
                {
                    // Some models answer in bare words where an object was asked for. Words are all an answer is, and the guard reads them alike.
                    return said?.Contains('{', StringComparison.Ordinal) == false ? Answer(said) : null;
                }

                if (step.RootElement.TryGetProperty("say", out var words) && words.ValueKind == JsonValueKind.String)
                {
                    return Answer(words.GetString()!);
                }

                if (!step.RootElement.TryGetProperty("call", out var call) || call.ValueKind != JsonValueKind.Object)
                {
                    return null;
                }

                var result = desk._view.Call(state, message, call.GetRawText());
                if (result is not null)
                {
                    evidence.Add(result);
                }

                steps.Add($"{call.GetRawText()}\n{result ?? "There is no such function, or it has nothing on this."}");
            }

            return null;

            GuestAnswer Answer(string words) => new(words) { Evidence = evidence.ToImmutable() };
        }

        private Task<string?> DomainAsync(InboundMessage message) =>
            AskAsync("domain", new PromptInput.ProposeDomain(Hidden(message.Text), Hidden(Lines(desk._view.Context(state, message).Facts))));

        private Task<string?> OpinionsAsync(InboundMessage message) => GuestView.Code(message) is { } code && code.Text is { Length: > 0 and <= MostText } text
            ? AskAsync("opinions", new PromptInput.JudgeCode(Hidden(text), Hidden(desk._view.Preview(state, message)), Hidden(message.Text.Length <= MostText / 4 ? message.Text : "")))
            : Task.FromResult<string?>(null);

        private Task<string?> WordAsync(InboundMessage message)
        {
            var reply = Hidden(desk._view.Preview(state, message));
            return reply.Length == 0 ? Task.FromResult<string?>(null)
                : message.Kind == InboundKind.Due ? AskAsync("digest", new PromptInput.WordDigest(reply))
                : AskAsync("wording", new PromptInput.WordExplanation(Hidden(message.Text), reply));
        }

        /// <returns>What the model said, with the names back in; null when it said nothing.</returns>
        private async Task<string?> AskAsync(string purpose, PromptInput input)
        {
            var left = desk.Left(until);
            if (_trouble is not null || left < Least)
            {
                _trouble ??= "there was no time left for it";
                return null;
            }

            var prompt = desk.Prompts.Render(input);
            var answer = await desk.Door.AskAsync(
                new ModelRequest(_workspace, purpose, prompt.System, prompt.User) { Schema = prompt.Schema, MostTokens = prompt.MostTokens, Temperature = prompt.Temperature, Within = left }, cancellation);
            _trouble ??= answer.Problem;
            return answer.Text is { Length: > 0 and <= GuestNote.Most } text ? _redactor.Restore(text) : null;
        }

        private string Hidden(string text) => _redactor.Of(text.Length > MostText ? text[..MostText] : text, _names).Text;

        private IEnumerable<string> NamesAround(InboundMessage message) =>
            (message.Earlier ?? []).Select(said => said.From.Name)
                .Append(message.From.Name)
                .Concat(state.Logbook.Repositories.SelectMany(repository => repository.Project.Split('/')))
                .Where(name => name.Length > 1)
                .Distinct(StringComparer.OrdinalIgnoreCase);

        private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));

        private static GuestNote Note(InboundMessage message) => message.Guest ?? new GuestNote();

        private static InboundMessage With(InboundMessage message, string? said, Func<GuestNote, string, GuestNote> put) =>
            said is null ? message : message with { Guest = put(Note(message), said) };
    }
}
