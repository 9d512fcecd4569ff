import { sampleWindow } from "./sampleWorkbench";

/** What can be done about a place, from the two things that are always there: the item in the status bar and the hover. */
describe("what can be done about a place", () => {
  const shop = sampleWindow();
  const item = () => shop.window.page.locator("[id='infra-steward.infra-steward.infraSteward.place']");

  it("is listed by a click in the status bar: what applies here", async () => {
    await shop.window.open("infra/prod/rds.tf:13:1");
    await item().filter({ hasText: "PRODUCTION · @acme/platform" }).click();
    for (const action of ["Open runbook", "Go to rule", "Ask the owner…", "Who is on call?", "Add to backlog…", "Reveal in estate", "Show this place"]) await shop.window.row(action).waitFor();
    await shop.window.row("Claim for a team…").waitFor({ state: "detached" });
    await shop.window.row("Create runbook…").waitFor({ state: "detached" });
    await shop.window.picture("place-actions");
  });

  it("names who is on call, and leads to the line that says so", async () => {
    await shop.window.pick("Who is on call?");
    await shop.window.row(/On call: (?:dana|lee) until/).waitFor();
    await shop.window.picture("who-is-on-call");
    await shop.window.pick("On call: ");
    await shop.window.page.locator(".tab.active", { hasText: ".infra-steward.yaml" }).waitFor();
  });

  it("is one link in the hover: More shows the place in the sidebar, with who is on call", async () => {
    await shop.window.open("infra/prod/rds.tf");
    const hover = await shop.window.hover(13, 3);
    await hover.getByText("More", { exact: true }).click();
    const view = shop.window.tree("This Place");
    await view.first("PRODUCTION · aws_db_instance.main");
    await view.find(/On call: (?:dana|lee) until/);
    await view.find(/Next: (?:dana|lee) from/);
    await shop.window.picture("hover-more");
  });
});
