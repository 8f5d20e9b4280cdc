"use strict";
(function () {
  var data = JSON.parse(document.getElementById("data").textContent);
  var nodes = data.nodes, layers = data.layers;
  // as dev.lazaret.explorer.tree.Change numbers them
  var ABSENT = 0, UNMODIFIED = 1, MODIFIED = 2, REMOVED = 4;
  var LETTERS = ["", "", "~", "+", "−"];
  var WORDS = ["absent", "unmodified", "modified", "added", "removed"];
  var SEVERITIES = ["unknown", "negligible", "low", "medium", "high", "critical"];
  var ROWS = 2000, TILES = 1500;
  var view = { change: [], bytes: [], writer: [], setuid: [], main: [] };
  var now = { layer: layers.length - 1, picked: 0, map: 0, words: "", rows: ROWS };
  var toggles = { changed: false, found: false, privileged: false, sized: true };
  var open = new Set([0]);
  var shown = [];

  function byId(id) { return document.getElementById(id); }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  function size(bytes) {
    var units = ["B", "kB", "MB", "GB", "TB", "PB"], unit = 0;
    while (bytes >= 999.5 && unit < units.length - 1) { bytes /= 1000; unit++; }
    return bytes.toFixed(unit === 0 || bytes >= 99.95 ? 0 : 1) + " " + units[unit];
  }

  function tint(made, layer) {
    made.style.setProperty("--hue", String(Math.round((210 + Math.max(0, layer) * 137.5) % 360)));
    return made;
  }

  function link() {
    nodes.forEach(function (node, i) {
      node.kids = [];
      node.worst = -1;
      node.path = i === 0 ? "" : nodes[node.p].path + "/" + node.n;
      if (i > 0) { nodes[node.p].kids.push(i); }
    });
    for (var i = nodes.length - 1; i >= 0; i--) {
      (nodes[i].f || []).forEach(function (f) {
        nodes[i].worst = Math.max(nodes[i].worst, SEVERITIES.indexOf(data.findings[f][0]));
      });
      if (i > 0) { nodes[nodes[i].p].worst = Math.max(nodes[nodes[i].p].worst, nodes[i].worst); }
    }
  }

  /** The tree as the layer leaves it: of each node the last state that is not above the layer. */
  function look() {
    nodes.forEach(function (node, i) {
      var at = node.s.length - 5;
      while (at >= 0 && node.s[at] > now.layer) { at -= 5; }
      var change = at < 0 ? ABSENT : node.s[at + 1];
      if (at >= 0 && node.s[at] < now.layer) {
        change = change === REMOVED || change === ABSENT ? ABSENT : UNMODIFIED;
      }
      view.change[i] = change;
      view.bytes[i] = at < 0 ? 0 : node.s[at + 2];
      view.writer[i] = at < 0 ? -1 : node.s[at + 3];
      view.setuid[i] = at >= 0 && node.s[at + 4] === 1;
    });
    for (var i = nodes.length - 1; i >= 0; i--) {
      var kids = nodes[i].kids.filter(counts);
      var largest = kids.length ? kids.reduce(function (a, b) { return view.bytes[b] > view.bytes[a] ? b : a; }) : -1;
      view.main[i] = largest < 0 ? view.writer[i] : view.main[largest];
    }
  }

  function counts(i) { return view.change[i] !== ABSENT && view.change[i] !== REMOVED; }

  function there(i) { return view.change[i] !== ABSENT; }

  function narrowed() { return now.words !== "" || toggles.changed || toggles.found || toggles.privileged; }

  function fits(i) {
    var text = (now.words.indexOf("/") >= 0 ? nodes[i].path : nodes[i].n).toLowerCase();
    return there(i) && text.indexOf(now.words) >= 0
      && (!toggles.changed || view.change[i] >= MODIFIED)
      && (!toggles.found || nodes[i].f !== undefined)
      && (!toggles.privileged || view.setuid[i]);
  }

  /** Bytes of what is in the directory and has no node. */
  function rest(i) {
    return nodes[i].kids.filter(counts).reduce(function (left, kid) { return left - view.bytes[kid]; }, view.bytes[i]);
  }

  function folds(i) { return nodes[i].kids.some(there) || nodes[i].x > 0; }

  function collect() {
    var kept = new Set(), all = !narrowed(), hits = 0;
    if (!all) {
      for (var i = nodes.length - 1; i > 0; i--) {
        if (fits(i)) { kept.add(i); hits++; }
        if (kept.has(i)) { kept.add(nodes[i].p); }
      }
    }
    shown = [];
    (function add(dir, depth) {
      var kids = nodes[dir].kids.filter(function (kid) { return there(kid) && (all || kept.has(kid)); });
      if (toggles.sized) { kids.sort(function (a, b) { return view.bytes[b] - view.bytes[a] || a - b; }); }
      kids.forEach(function (kid) {
        shown.push({ node: kid, depth: depth });
        if (folds(kid) && isOpen(kid)) { add(kid, depth + 1); }
      });
      if (all && nodes[dir].x > 0 && view.change[dir] !== REMOVED) { shown.push({ node: -1, of: dir, depth: depth }); }
    })(0, 0);
    byId("count").textContent = all ? "" : hits + (hits === 1 ? " path" : " paths");
  }

  /** While something is looked for, directories stand open and {@code open} holds the closed ones. */
  function isOpen(i) { return narrowed() ? !open.has(-i) : open.has(i); }

  function fold(i, opened) {
    var key = narrowed() ? -i : i;
    if (narrowed() ? !opened : opened) { open.add(key); } else { open.delete(key); }
  }

  function row(item) {
    var i = item.node, made = element("div", "row");
    made.setAttribute("role", "treeitem");
    made.setAttribute("aria-level", String(item.depth + 1));
    var name = element("span", "name");
    name.style.paddingLeft = Math.min(item.depth, 24) + "rem";
    if (i < 0) {
      name.textContent = nodes[item.of].x + " more paths, smaller than those shown";
      made.append(element("span"), element("span", "number", size(Math.max(0, rest(item.of)))), element("span"), name);
      return made;
    }
    var node = nodes[i], folding = folds(i);
    made.id = "n" + i;
    made.classList.add("change" + view.change[i]);
    if (folding) { made.setAttribute("aria-expanded", String(isOpen(i))); }
    made.setAttribute("aria-selected", String(i === now.picked));
    name.textContent = (folding ? (isOpen(i) ? "▾ " : "▸ ") : "  ") + node.n + (node.d ? "/" : "") + (node.l ? " → " + node.l : "");
    var bar = element("span", "bar"), filled = tint(element("i"), view.main[i]);
    filled.style.width = 100 * view.bytes[i] / Math.max(1, view.bytes[0]) + "%";
    bar.append(filled);
    var change = element("span", "", LETTERS[view.change[i]]);
    change.title = WORDS[view.change[i]];
    made.append(change, element("span", "number", size(view.bytes[i])), bar, name, tags(i));
    made.addEventListener("click", function () {
      if (i === now.picked && folding) { fold(i, !isOpen(i)); }
      pick(i);
    });
    return made;
  }

  function tags(i) {
    var made = element("span", "tags"), node = nodes[i];
    if (node.worst >= 0) {
      var word = SEVERITIES[node.worst];
      made.append(element("span", "badge " + word, (node.f ? "" : "in it: ") + word));
    }
    if (view.setuid[i]) { made.append(element("span", "badge setuid", "setuid")); }
    if (node.o) { made.append(element("span", "", node.o)); }
    if (!node.d && view.writer[i] >= 0) {
      made.append(tint(element("span", "swatch"), view.writer[i]), element("span", "", "layer " + (view.writer[i] + 1)));
    }
    return made;
  }

  function drawTree() {
    collect();
    var drawn = shown.slice(0, now.rows).map(row), left = shown.length - drawn.length;
    if (left > 0) {
      var more = element("button", "", "Draw more rows (" + left + " are left)");
      more.addEventListener("click", function () { now.rows += ROWS; drawTree(); });
      drawn.push(more);
    }
    byId("tree").replaceChildren.apply(byId("tree"), drawn);
    mark();
  }

  function mark() {
    document.querySelectorAll("#tree .picked, #map .picked").forEach(function (old) {
      old.classList.remove("picked");
      old.setAttribute("aria-selected", "false");
    });
    var picked = byId("n" + now.picked), tile = byId("t" + now.picked);
    if (tile) { tile.classList.add("picked"); }
    if (picked) {
      picked.classList.add("picked");
      picked.setAttribute("aria-selected", "true");
      byId("tree").setAttribute("aria-activedescendant", picked.id);
      show(picked);
    } else {
      byId("tree").removeAttribute("aria-activedescendant");
    }
    drawDetails();
  }

  /** Scrolls the tree alone: within a report the page around it stays where it is. */
  function show(row) {
    var tree = byId("tree"), top = row.offsetTop - tree.offsetTop - tree.clientTop, bottom = top + row.offsetHeight;
    if (top < tree.scrollTop) { tree.scrollTop = top; }
    if (bottom > tree.scrollTop + tree.clientHeight) { tree.scrollTop = bottom - tree.clientHeight; }
  }

  function term(list, name, text, className) {
    if (text) { list.append(element("dt", "", name), element("dd", className, text)); }
  }

  function drawDetails() {
    var list = byId("details"), i = now.picked, node = nodes[i], writers = [];
    for (var at = 0; at < node.s.length; at += 5) {
      if (node.s[at + 3] === node.s[at]) { writers.push(node.s[at] + 1); }
    }
    list.replaceChildren();
    term(list, "Path", node.path || "/");
    term(list, "Size", size(view.bytes[i]) + " (" + view.bytes[i] + " bytes)");
    term(list, "Change", WORDS[view.change[i]] + (view.change[i] >= MODIFIED ? " by layer " : " in layer ") + (now.layer + 1));
    term(list, "Layer", view.writer[i] < 0 ? "" : "written by layer " + (view.writer[i] + 1)
      + (writers.length > 1 ? "; in all by " + writers.join(", ") : ""));
    term(list, "Mode", node.m && node.m + "  " + node.u);
    term(list, "Privileged", view.setuid[i] ? "setuid, setgid or capabilities" + (node.c ? " " + node.c : "") : "", "setuid");
    term(list, "Link to", node.l);
    term(list, "Package", node.o);
    (node.f || []).slice(0, 50).forEach(function (f) {
      var finding = data.findings[f];
      term(list, finding[0], finding[1] + ": " + finding[2], finding[0]);
    });
    if (node.f && node.f.length > 50) { term(list, "", node.f.length - 50 + " more findings"); }
  }

  /** Shows the node: opens what it lies in, and forgets a search that hides it. */
  function pick(i) {
    now.picked = i;
    for (var at = nodes[i].p; at >= 0; at = nodes[at].p) { fold(at, true); }
    drawTree();
    if (i > 0 && !byId("n" + i) && narrowed()) { forget(); }
  }

  function forget() {
    now.words = byId("search").value = "";
    ["changed", "found", "privileged"].forEach(function (name) { toggle(name, false); });
    pick(now.picked);
  }

  function toggle(name, on) {
    toggles[name] = on;
    byId(name).setAttribute("aria-pressed", String(on));
  }

  /** Bruls, Huizing and van Wijk, "Squarified Treemaps" (2000): rows as square as they can be. */
  function squares(items, x, y, w, h, emit) {
    var total = items.reduce(function (sum, item) { return sum + item.bytes; }, 0);
    var scale = w * h / Math.max(1, total), from = 0;
    while (from < items.length && w > 1 && h > 1) {
      var side = Math.min(w, h), sum = 0, to = from, worst = Infinity;
      while (to < items.length) {
        var tried = sum + items[to].bytes * scale;
        var thick = tried / side, last = items[to].bytes * scale / thick, first = items[from].bytes * scale / thick;
        var ratio = Math.max(thick / last, first / thick);
        if (ratio > worst) { break; }
        worst = ratio; sum = tried; to++;
      }
      var depth = sum / side, along = 0;
      for (; from < to; from++) {
        var length = items[from].bytes * scale / depth;
        if (w >= h) { emit(items[from], x, y + along, depth, length); } else { emit(items[from], x + along, y, length, depth); }
        along += length;
      }
      if (w >= h) { x += depth; w -= depth; } else { y += depth; h -= depth; }
    }
  }

  function drawMap() {
    var map = byId("map"), tiles = [], LABEL = 15;
    function tile(item, x, y, w, h) {
      if (w < 2 || h < 2 || tiles.length >= TILES) { return; }
      var i = item.node, frame = i >= 0 && w > 50 && h > 40 && nodes[i].kids.some(counts);
      var made = tint(element("div", "tile" + (i < 0 ? " rest" : frame ? " frame" : "")), i < 0 ? 0 : view.main[i]);
      made.style.left = x + "px"; made.style.top = y + "px"; made.style.width = w + "px"; made.style.height = h + "px";
      var name = i < 0 ? nodes[item.of].x + " more" : nodes[i].n + (nodes[i].d ? "/" : "");
      made.title = (i < 0 ? nodes[item.of].path + ": " + name : nodes[i].path) + "  " + size(item.bytes);
      if (w > 28 && h > 14) { made.textContent = name + (w > 110 ? "  " + size(item.bytes) : ""); }
      if (i >= 0) {
        made.id = "t" + i;
        made.addEventListener("click", function () { pick(i); });
        made.addEventListener("dblclick", function () { zoom(i); });
      }
      tiles.push(made);
      if (frame) { inside(i, x + 2, y + LABEL, w - 4, h - LABEL - 2); }
    }
    function inside(dir, x, y, w, h) {
      var items = nodes[dir].kids.filter(counts).map(function (kid) { return { node: kid, bytes: view.bytes[kid] }; });
      if (nodes[dir].x > 0) { items.push({ node: -1, of: dir, bytes: rest(dir) }); }
      items = items.filter(function (item) { return item.bytes > 0; });
      items.sort(function (a, b) { return b.bytes - a.bytes; });
      squares(items, x, y, w, h, tile);
    }
    inside(now.map, 0, 0, map.clientWidth, map.clientHeight);
    map.replaceChildren.apply(map, tiles);
    drawCrumbs();
    mark();
  }

  function drawCrumbs() {
    var crumbs = [];
    for (var at = now.map; at >= 0; at = nodes[at].p) {
      (function (i) {
        var crumb = element("button", "", i === 0 ? "/" : nodes[i].n + "/");
        crumb.addEventListener("click", function () { zoom(i); });
        crumbs.unshift(crumb);
      })(at);
    }
    crumbs.push(document.createTextNode(" " + size(view.bytes[now.map]) + ", coloured by layer"));
    byId("crumbs").replaceChildren.apply(byId("crumbs"), crumbs);
  }

  function zoom(i) {
    now.map = i < 0 ? 0 : folds(i) ? i : Math.max(0, nodes[i].p);
    drawMap();
  }

  function choose(layer) {
    now.layer = Math.min(layers.length - 1, Math.max(0, layer));
    document.querySelectorAll("#layers tbody tr").forEach(function (line, i) {
      line.classList.toggle("picked", i === now.layer);
      line.querySelector("input").checked = i === now.layer;
    });
    look();
    if (!there(now.map)) { now.map = 0; }
    byId("files-title").textContent = "Files as layer " + (now.layer + 1) + " leaves them";
    drawTree();
    drawMap();
  }

  function drawLayers() {
    layers.forEach(function (layer, i) {
      var line = element("tr"), cell = element("td"), label = element("label"), radio = element("input");
      radio.type = "radio"; radio.name = "layer";
      radio.addEventListener("change", function () { choose(i); });
      label.append(radio, tint(element("span", "swatch"), i), String(i + 1));
      cell.append(label);
      var by = element("td", "by", layer.by);
      by.title = layer.id;
      if (layer.base) { by.append(" ", element("em", "", ("of the base image " + data.base).trim())); }
      line.append(cell, element("td", "number", size(layer.bytes)), element("td", "number", layer.wasted ? size(layer.wasted) : ""), by);
      line.addEventListener("click", function () { if (now.layer !== i) { choose(i); } });
      byId("layers").tBodies[0].append(line);
    });
  }

  function drawHeader() {
    byId("image").textContent = data.image;
    document.title = data.image + " · layers and files · Lazaret";
    var total = layers.reduce(function (sum, layer) { return sum + layer.bytes; }, 0);
    byId("about").textContent = size(total) + " in " + layers.length + " layers · " + data.paths + " paths · "
      + data.findingsInAll + " findings · Lazaret " + data.tool;
    var left = data.paths - (nodes.length - 1), cut = [];
    if (left > 0) { cut.push(left + " of " + data.paths + " paths are summed up as “more” in their directories: the smallest, without findings."); }
    if (data.findingsInAll > data.findings.length) { cut.push("Only the " + data.findings.length + " worst findings are here."); }
    byId("cut").textContent = cut.join(" ");
    byId("cut").hidden = cut.length === 0;
    byId("gaps").hidden = data.gapsInAll === 0;
    byId("gaps").firstChild.textContent = data.gapsInAll + " not looked at";
    data.gaps.forEach(function (gap) { byId("gaps").lastChild.append(element("li", "", gap)); });
  }

  function move(steps) {
    var rows = shown.slice(0, now.rows).filter(function (item) { return item.node >= 0; });
    var at = rows.findIndex(function (item) { return item.node === now.picked; });
    var to = Math.min(rows.length - 1, Math.max(0, at + steps));
    if (rows.length) { now.picked = rows[to].node; mark(); }
  }

  var KEYS = {
    ArrowDown: function () { move(1); },
    ArrowUp: function () { move(-1); },
    PageDown: function () { move(15); },
    PageUp: function () { move(-15); },
    Home: function () { move(-nodes.length); },
    End: function () { move(nodes.length); },
    ArrowRight: function (i) { if (folds(i) && !isOpen(i)) { fold(i, true); drawTree(); } else if (folds(i)) { move(1); } },
    ArrowLeft: function (i) { if (folds(i) && isOpen(i) && i > 0) { fold(i, false); drawTree(); } else if (nodes[i].p > 0) { pick(nodes[i].p); } },
    Enter: function (i) { if (folds(i) && i > 0) { fold(i, !isOpen(i)); drawTree(); } },
    " ": function (i) { KEYS.Enter(i); }
  };
  var ANYWHERE = {
    "/": function () { byId("search").focus(); byId("search").select(); },
    "[": function () { choose(now.layer - 1); },
    "]": function () { choose(now.layer + 1); },
    z: function () { zoom(now.picked); },
    Backspace: function () { zoom(nodes[now.map].p); },
    c: function () { byId("changed").click(); },
    f: function () { byId("found").click(); },
    i: function () { byId("privileged").click(); },
    o: function () { byId("sized").click(); },
    Escape: function () { forget(); byId("tree").focus(); }
  };

  function listen() {
    document.addEventListener("keydown", function (event) {
      var typing = event.target.id === "search" && event.key !== "Escape";
      var act = typing || event.ctrlKey || event.metaKey || event.altKey ? undefined
        : (event.target.id === "tree" && KEYS[event.key]) || ANYWHERE[event.key];
      if (typing && (event.key === "Enter" || event.key === "ArrowDown")) {
        act = function () { byId("tree").focus(); move(shown.some(function (s) { return s.node === now.picked; }) ? 0 : 1); };
      }
      if (act) { event.preventDefault(); act(now.picked); }
    });
    byId("search").addEventListener("input", function () {
      now.words = byId("search").value.toLowerCase();
      now.rows = ROWS;
      drawTree();
    });
    Object.keys(toggles).forEach(function (name) {
      byId(name).addEventListener("click", function () { toggle(name, !toggles[name]); now.rows = ROWS; drawTree(); });
    });
    window.addEventListener("resize", drawMap);
    window.addEventListener("hashchange", follow);
  }

  /** #layer=2&path=/usr/bin/su opens the page there. */
  function follow() {
    var asked = new URLSearchParams(location.hash.slice(1)), path = asked.get("path");
    if (asked.has("layer")) { choose(Number(asked.get("layer")) - 1 || 0); }
    var found = path === null ? -1 : nodes.findIndex(function (node) { return node.path === path; });
    if (found >= 0) { open.add(found); pick(found); }
  }

  link();
  drawHeader();
  drawLayers();
  listen();
  choose(now.layer);
  follow();
  if (window.parent === window) { byId("tree").focus(); }
})();
