using Firstline.Client.Live;
using Firstline.Web.Client;
using Firstline.Web.Client.Shared;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
var desk = new Uri(builder.HostEnvironment.BaseAddress);
builder.Services.AddFirstlineScreens();
#pragma warning disable RS0030 // The page owns its clients for its life, over the browser's own fetch.
builder.Services.AddSingleton(new HttpClient { BaseAddress = desk });
builder.Services.AddSingleton(DeskSession.Over(desk, new HttpClientHandler(), handler => new HttpClient(handler)));
#pragma warning restore RS0030
builder.Services.AddSingleton<IBoardSource, HttpBoardSource>();
await builder.Build().RunAsync();
