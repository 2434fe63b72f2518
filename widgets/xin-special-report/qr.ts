import { generate } from 'lean-qr/nano';
import { svg, type TemplateResult } from 'lit';

/** A QR code as one path with the four light modules around it that the standard asks for. */
export function qr(text: string, label: string): TemplateResult {
  const code = generate(text);
  let path = '';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  const size = code.size + 8;
  return svg`<svg class="qr" role="img" aria-label=${label} viewBox="-4 -4 ${size} ${size}" shape-rendering="crispEdges"><path d=${path} fill="currentColor" /></svg>` as TemplateResult;
}
