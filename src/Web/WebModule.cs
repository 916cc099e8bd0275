using System.IO.Compression;
using System.Text.Json.Serialization;
using Firstline.Client;
using Firstline.Web.Agents;
using Firstline.Web.Attachments;
using Firstline.Web.Audit;
using Firstline.Web.Client;
using Firstline.Web.Customers;
using Firstline.Web.Erasures;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;
using Firstline.Web.Imports;
using Firstline.Web.Imports.Jobs;
using Firstline.Web.Index;
using Firstline.Web.Live;
using Firstline.Web.Notifications;
using Firstline.Web.Routing;
using Firstline.Web.Settings;
using Firstline.Web.Shell;
using Firstline.Web.OnCall;
using Firstline.Web.Sla;
using Firstline.Web.Tickets;
using Firstline.Web.Tickets.Automation;
using Firstline.Web.Tickets.Escalations;
using Firstline.Web.Views;
using Firstline.Web.Tickets.Exports;
using Firstline.Web.Wallboards;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Firstline.Web;

/// <summary>What people see: API, hub and screens. A silo can mount it, or it runs alone as a client of the cluster.</summary>
public static class WebModule
{
    /// <summary>Adds what the edge works with. The host brings <see cref="IGrainFactory"/>.</summary>
    public static WebApplicationBuilder AddFirstlineWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.TrustedProxies.All(Origins.IsNetwork), $"{ApiOptions.Section}:TrustedProxies must be addresses or networks, such as 10.0.0.0/8.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new DeskPace(1));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, DeskJson.Default);
        });
        builder.Logging.AddFilter(typeof(DeskPolicies).Namespace, LogLevel.Warning);
        services.AddSingleton<GrainCalls>();
        services.AddSingleton<Paths>();
        services.AddSingleton<RecentCalendars>();
        services.AddImports();
        services.AddDeskIdentity();
        services.AddDeskDocument();
        services.AddDeskLive();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, Problems.MediaType, "text/csv", "application/x-ndjson"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddRazorComponents().AddInteractiveWebAssemblyComponents();
        services.AddFirstlineScreens();
        return builder;
    }

    /// <summary>Maps API, hub, documents and screens, and what every request passes through.</summary>
    public static WebApplication MapFirstlineWeb(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseDeskFailures();
        app.UseHeadAsGet();
        app.UseDeskHeaders();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<WallDoor>();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapDeskApi();
        app.MapDeskDocument();
        app.MapDeskLive();
        app.MapGet("/", () => Results.Redirect("/wall")).ExcludeFromDescription();
        app.MapRazorComponents<App>().AddInteractiveWebAssemblyRenderMode().AddAdditionalAssemblies(typeof(ScreensModule).Assembly);
        return app;
    }

    private static void MapDeskApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization(DeskPolicies.ByMethod)
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status401Unauthorized, typeof(Problem), [Problems.MediaType]))
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status503ServiceUnavailable, typeof(Problem), [Problems.MediaType]));
        api.MapIndex();
        api.MapTickets();
        api.MapAttachments();
        api.MapMacros();
        api.MapRules();
        api.MapViews();
        api.MapExports();
        api.MapBulk();
        api.MapCustomers();
        api.MapAgents();
        api.MapNotices();
        api.MapNotificationPreferences();
        api.MapDispatches();
        api.MapTicketSettings();
        api.MapEscalationSettings();
        api.MapReviews();
        api.MapRoutingSettings();
        api.MapQueues();
        api.MapOnCall();
        api.MapSla();
        api.MapPolicy();
        api.MapCalendars();
        api.MapHolidays();
        api.MapRehearsals();
        api.MapEvaluation();
        api.MapBoards();
        api.MapImports();
        api.MapImportJobs();
        api.MapAudit();
        api.MapErasures();
    }
}
