import Foundation

/// Under which conditions pages are seen, and what they did meanwhile.
extension Browser {
  /// Shows pages to somebody who prefers dark ones, or light ones.
  func prefer(dark: Bool) async throws {
    try await devTools(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]]])
  }

  /// Shows pages as they are printed, or no longer.
  func print(_ isPrinting: Bool) async throws {
    try await devTools("Emulation.setEmulatedMedia", ["media": isPrinting ? "print" : ""])
  }

  /// A window of so many CSS pixels; a phone where `isPhone`.
  func resize(width: Int, height: Int, isPhone: Bool = false) async throws {
    try await devTools(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)),
        "deviceScaleFactor": 1, "mobile": .bool(isPhone),
      ])
  }

  /// Lets pages run scripts, or not.
  func allowScripts(_ isAllowed: Bool) async throws {
    try await devTools("Emulation.setScriptExecutionDisabled", ["value": .bool(!isAllowed)])
  }

  /// Errors and warnings that pages wrote to the console since this was called last.
  func complaints() async throws -> [String] {
    try await log("browser").filter { ["SEVERE", "WARNING"].contains($0["level"].text) }
      .compactMap { $0["message"].text }
  }

  /// Addresses that pages asked for since this was called last.
  func requests() async throws -> [String] {
    try await log("performance").compactMap { entry in
      guard let message = entry["message"].text,
        let event = try? JSONDecoder().decode(JSONValue.self, from: Data(message.utf8))["message"],
        event["method"] == "Network.requestWillBeSent"
      else { return nil }
      return event["params"]["request"]["url"].text
    }
  }

  /// Milliseconds from asking for the page until something of it was seen; nil: nothing was.
  func firstPaint() async throws -> Double? {
    try await run(
      "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"
    ).number
  }

  /// The page as PNG: what is in the window, or all of it with `whole`.
  func picture(whole: Bool = false) async throws -> Data {
    let taken = try await devTools(
      "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": .bool(whole)])
    guard let data = Data(base64Encoded: taken["data"].text ?? "") else {
      throw Failure(description: "no picture was taken")
    }
    return data
  }
}
