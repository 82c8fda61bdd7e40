using System.CommandLine;
using System.Text.Json;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Models;
using Kiosk.Host.Verbs;

namespace Kiosk.Host.Tests.Models;

/// <summary>The verb as people call it. It writes to the console, which one test at a time may replace.</summary>
[Collection(nameof(ConsoleCollection))]
public sealed class ModelsVerbTests : IDisposable
{
    private static readonly string Demo = "whisper-demo-nl-q8_0.bin";

    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-models-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task List_names_every_model_of_the_manifest()
    {
        var (code, output, _) = await RunAsync("models", "list");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("whisper-demo-nl (demonstration)", output, StringComparison.Ordinal);
        Assert.Matches(@"ministral-3b +language-model +2\.1 GB +nl, mul +Apache-2\.0 +no", output);
    }

    [Fact]
    public async Task List_as_JSON_tells_the_state_of_each()
    {
        var (_, output, _) = await RunAsync("models", "list", "--json");

        var demo = JsonDocument.Parse(output).RootElement.EnumerateArray().First();
        Assert.Equal(("transcriber", "absent", true), (demo.GetProperty("role").GetString(), demo.GetProperty("state").GetString(), demo.GetProperty("inUse").GetBoolean()));
    }

    [Fact]
    public async Task Verify_ends_with_3_when_a_file_is_wrong()
    {
        File.WriteAllText(Path.Combine(folder, Demo), "something else");

        var (code, output, _) = await RunAsync("models", "verify", "--json");

        Assert.Equal(ExitCode.PartMissing, code);
        Assert.Equal("wrong", JsonDocument.Parse(output).RootElement[0].GetProperty("result").GetString());
    }

    [Fact]
    public async Task Verify_of_an_empty_folder_says_so()
    {
        var (code, output, _) = await RunAsync("models", "verify");

        Assert.Equal((ExitCode.Done, "No model is installed.\n"), (code, output));
    }

    [Fact]
    public async Task Install_of_a_wrong_file_ends_with_1_and_one_line()
    {
        File.WriteAllText(Path.Combine(folder, "other.bin"), "something else");

        var (code, output, errors) = await RunAsync("models", "install", "whisper-small", "--from", Path.Combine(folder, "other.bin"));

        Assert.Equal((ExitCode.Failed, ""), (code, output));
        Assert.Contains("not the right file", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("models", "install")]
    [InlineData("models", "install", "whisper-small", "--sha256", "abc")]
    [InlineData("models", "use")]
    [InlineData("models", "use", "whisper-small", "--previous")]
    [InlineData("models", "list", "--table")]
    public async Task Wrong_arguments_end_with_2(params string[] arguments)
    {
        var (code, _, errors) = await RunAsync(arguments);

        Assert.Equal(ExitCode.WrongArguments, code);
        Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData("models", "install", "no-such-model")]
    [InlineData("models", "use", "whisper-small")]
    [InlineData("models", "use", "--previous")]
    public async Task What_cannot_be_done_ends_with_1(params string[] arguments) =>
        Assert.Equal(ExitCode.Failed, (await RunAsync(arguments)).Code);

    [Fact]
    public async Task Help_shows_examples()
    {
        var (code, output, _) = await RunAsync("models", "install", "--help");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("kiosk models install piper-nl-mls --from /media/usb", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var root = new RootCommand("kiosk") { GlobalOptions.Models, GlobalOptions.Verbose, ModelsVerb.Create(Download.Create) };
        Verb.ShowExamples(root);
        var (output, errors) = (Console.Out, Console.Error);
        using var heardOutput = new StringWriter();
        using var heardErrors = new StringWriter();
        Console.SetOut(heardOutput);
        Console.SetError(heardErrors);
        try
        {
            var code = await ErrorBoundary.InvokeAsync(root, [.. arguments, "--models", folder]);
            return (code, heardOutput.ToString(), heardErrors.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }
}

[CollectionDefinition(nameof(ConsoleCollection), DisableParallelization = true)]
public sealed class ConsoleCollection;
