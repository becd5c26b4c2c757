using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TextMining.Tests.Readme;

/// <summary>
/// Compiles a block as the program of a project that references every package: implicit usings, and the namespaces of the packages.
/// A line <c>// given TYPE name</c> in a block tells the reader, and the compiler, what the lines after it start from.
/// </summary>
internal static partial class CodeBlockCompiler
{
    private static readonly string[] Assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private static readonly string[] Implicit =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] ImplicitInWebProjects =
    [
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly MetadataReference[] References = [.. Assemblies.Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>Whether a package is among the references.</summary>
    public static bool Knows(string package) => Assemblies.Any(file => Path.GetFileNameWithoutExtension(file) == package);

    /// <summary>The compiler's errors, and its warnings about null, each with its line of the block.</summary>
    public static IReadOnlyList<string> Errors(string code)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var givens = Given().Matches(code).Select(match => $"public static {match.Groups[1].Value.Trim()} = default!;");
        var usings = Implicit.Concat(Namespaces()).Concat(code.Contains("AddTextMining", StringComparison.Ordinal) ? ImplicitInWebProjects : []);
        var program = CSharpSyntaxTree.ParseText(code + "\npartial class Program;", options);
        var given = CSharpSyntaxTree.ParseText($"#nullable enable annotations\n#nullable disable warnings\npartial class Program {{ {string.Concat(givens)} }}", options);
        var global = CSharpSyntaxTree.ParseText(string.Concat(usings.Select(name => $"global using {name};\n")), options);
        var compilation = CSharpCompilation.Create(
            "example", [global, given, program], References, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        return [.. compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal))
            .Select(diagnostic => $"line {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id} {diagnostic.GetMessage()}")];
    }

    private static IEnumerable<string> Namespaces() => Assemblies
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(name => (name == "TextMining" || name.StartsWith("TextMining.", StringComparison.Ordinal)) && !name.Contains("Tests", StringComparison.Ordinal) && name is not "TextMining.Cli" and not "TextMining.Service")
        .SelectMany(name => System.Reflection.Assembly.Load(name).GetExportedTypes())
        .Select(type => type.Namespace!)
        .Distinct();

    [GeneratedRegex("^ *// given (.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Given();
}
