import TruceStore

/// Every page of the desk, one line each.
extension PageRoute {
  static var all: [PageRoute] { lists + single + desk + files }

  private static var lists: [PageRoute] {
    [
      PageRoute("/") { try $0.pages.overview($0.request) },
      PageRoute("/incidents") { try $0.pages.incidents($0.request) },
      PageRoute("/queue") { try $0.pages.queue($0.request) },
      PageRoute("/reports") { try $0.pages.reports($0.request) },
      PageRoute("/speakers") { try $0.pages.speakers($0.request) },
      PageRoute("/agreements") { try $0.pages.agreements($0.request) },
      PageRoute("/brief") { try $0.pages.brief($0.request) },
      PageRoute("/audit") { try $0.pages.audit($0.request) },
      PageRoute("/help") { $0.pages.help() },
    ]
  }

  private static var single: [PageRoute] {
    [
      PageRoute("/incidents/{id}", role: .reader, isKept: true) { call in
        guard let page = try call.pages.incident(call.id, call.request) else {
          throw Trouble.notFound
        }
        guard let old = page.askedFor else { return .page(page) }
        return .redirect(
          page.href + (call.visit.wantsJSON ? ".json" : ""),
          notice: "\(old) was merged into this incident.")
      },
      PageRoute("/claims/{id}") { try $0.pages.claim($0.id) },
      PageRoute("/reports/{id}") { try $0.pages.report($0.id, $0.request) },
      PageRoute("/speakers/{id}") { try $0.pages.speaker($0.id, $0.request) },
      PageRoute("/outlets/{id}") { try $0.pages.outlet($0.id, $0.request) },
      PageRoute("/agreements/{id}") { try $0.pages.agreement($0.id, $0.request) },
    ]
  }

  /// Pages of those who work on the ledger.
  private static var desk: [PageRoute] {
    [
      PageRoute("/add", role: .analyst, isKept: false) {
        try $0.pages.add($0.request, intake: $0.desk.intake.status)
      },
      PageRoute("/watch", role: .analyst, isKept: false) { try $0.pages.watch($0.request) },
      PageRoute("/people", role: .lead, isKept: false) { try $0.pages.people($0.request) },
      PageRoute("/account", isKept: false) { $0.visit.viewer.map { AccountPage($0) } },
    ]
  }

  private static var files: [PageRoute] {
    [
      file("/incidents.geojson") { try $0.pages.points($0.request) },
      file("/map/ground.geojson") { $0.pages.ground($0.request) },
      file("/reports/{id}/raw") { try $0.pages.raw($0.id) },
      file("/export/{name}") { try $0.pages.export($0.id, $0.request) },
    ]
  }

  private static func file(
    _ path: String, _ make: @escaping @Sendable (Call) throws -> PageFile?
  ) -> PageRoute {
    PageRoute(path, role: .reader, isKept: false) { call in
      guard let file = try make(call) else { throw Trouble.notFound }
      return .download(name: file.name, type: file.type, bytes: file.bytes)
    }
  }
}
