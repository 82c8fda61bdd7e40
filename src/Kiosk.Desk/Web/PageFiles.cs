using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace Kiosk.Desk.Web;

/// <summary>The desk's pages, which lie beside the program: below /balie/, each without '.html'.</summary>
internal static class PageFiles
{
    public const string Path = "/balie";

    private const string Folder = "balie";
    private const string Extension = ".html";

    public static void Map(WebApplication app)
    {
        var files = new PhysicalFileProvider(System.IO.Path.Combine(AppContext.BaseDirectory, Folder));
        app.MapGet("/", () => TypedResults.Redirect($"{Path}/"));
        app.Use((context, next) =>
        {
            context.Request.Path = Named(context.Request.Path, files);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, RequestPath = Path });
    }

    private static PathString Named(PathString path, PhysicalFileProvider files) =>
        !path.StartsWithSegments(Path, out var rest) ? path
        : rest.Value is "" or "/" ? $"{Path}/index{Extension}"
        : files.GetFileInfo(rest + Extension).Exists ? path + Extension
        : path;
}
