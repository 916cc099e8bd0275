using Firstline.Web.Http;

namespace Firstline.Web.Imports.Jobs;

/// <summary>Why an import of a file may be refused.</summary>
internal static class ImportProblem
{
    /// <summary>No import has this id.</summary>
    public static readonly ProblemCode Unknown = new(
        "import.unknown", 404, "This process knows no import with this id. Imports are forgotten when it stops; send the file again, nothing is taken over twice.");

    /// <summary>Enough imports run already.</summary>
    public static readonly ProblemCode TooMany = new("import.too-many", 409, "As many imports run already as may run at the same time. Wait for one, or stop it.");

    /// <summary>The mapping cannot be used.</summary>
    public static readonly ProblemCode BadMapping = new("import.bad-mapping", 400, "The mapping cannot be used. The list of errors names each of its faults.");

    /// <summary>The request is not a form with a mapping and a file.</summary>
    public static readonly ProblemCode BadForm = new("import.bad-form", 415, "An import is a form, multipart/form-data, with a part named mapping and a part named file, neither with a Content-Encoding.");
}
